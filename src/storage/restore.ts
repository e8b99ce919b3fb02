import * as v from 'valibot';
import { err, ok, type Result } from '../base/result.ts';
import type { Attempt } from '../learning/attempt.ts';
import { shapeReason, wholeAttempt } from '../learning/shape.ts';
import { putBy, type SetAside } from './aside.ts';
import { VERSION } from './backup.ts';
import { readDocumentRow, type DocumentRow } from './shelf.ts';

export type BackupFault =
  | { readonly type: 'not-a-backup' }
  | { readonly type: 'newer'; readonly version: number; readonly known: number }
  | { readonly type: 'too-large'; readonly bytes: number; readonly limit: number };

const VERSIONS = [1, VERSION] as const;
/** A larger file is refused, in bytes; a screen may ask this of a file before reading it. */
export const BACKUP_LIMIT = 50_000_000;
const ATTEMPTS_LIMIT = 50_000;
const DOCUMENTS_LIMIT = 200_000;

const stamp = v.looseObject({ spejl: v.literal('backup'), version: v.pipe(v.number(), v.safeInteger()) });
const envelope = v.strictObject({
  spejl: v.literal('backup'),
  version: v.picklist(VERSIONS),
  savedAt: v.number(),
  settings: v.unknown(),
  attempts: v.pipe(v.array(v.unknown()), v.maxLength(ATTEMPTS_LIMIT)),
  documents: v.exactOptional(v.pipe(v.array(v.unknown()), v.maxLength(DOCUMENTS_LIMIT)), []),
});

/** A backup file as far as its envelope; what is in it is still foreign. */
interface OpenedBackup {
  readonly settings: unknown;
  readonly attempts: readonly unknown[];
  readonly documents: readonly unknown[];
}

/** Opens a file as far as its envelope. */
export function openBackup(text: string): Result<OpenedBackup, BackupFault> {
  const bytes = new Blob([text]).size;
  if (bytes > BACKUP_LIMIT) return err({ type: 'too-large', bytes, limit: BACKUP_LIMIT });
  const json = parseJson(text);
  const stamped = v.safeParse(stamp, json);
  if (!stamped.success) return err({ type: 'not-a-backup' });
  const { version } = stamped.output;
  if (version > VERSION) return err({ type: 'newer', version, known: VERSION });
  const opened = v.safeParse(envelope, json);
  return opened.success ? ok(opened.output) : err({ type: 'not-a-backup' });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** What a restore has to write, worked out before anything is written. */
export interface Plan {
  /** Attempts to keep, and from which place on their log is new here. */
  readonly write: readonly { readonly attempt: Attempt; readonly from: number }[];
  readonly documents: readonly DocumentRow[];
  readonly aside: readonly SetAside[];
  readonly added: number;
  readonly same: number;
  readonly setAside: number;
}

/** Plans a restore so that no log here gets shorter or other than it was, and a second time finds nothing to do. */
export function planRestore(
  here: readonly Attempt[],
  rows: readonly unknown[],
  { attempts: incoming, documents: foreign }: Pick<OpenedBackup, 'attempts' | 'documents'>,
): Plan {
  const before = new Map(here.map((attempt) => [attempt.id, attempt]));
  const write = new Map<string, Attempt>();
  const aside: SetAside[] = [];
  for (const value of incoming) {
    const parsed = v.safeParse(wholeAttempt, value);
    if (!parsed.success) {
      aside.push(putBy('backup', shapeReason(parsed.issues), value));
      continue;
    }
    const attempt = parsed.output;
    const old = write.get(attempt.id) ?? before.get(attempt.id);
    const relation = old ? compare(old, attempt) : 'further';
    if (relation === 'further') write.set(attempt.id, attempt);
    if (relation === 'differs') aside.push(putBy('backup', 'differs', value));
  }
  const same = incoming.length - write.size - aside.length;
  return {
    write: [...write.values()].map((attempt) => ({
      attempt,
      from: before.get(attempt.id)?.log.length ?? 0,
    })),
    documents: newDocuments(rows, foreign, aside),
    aside,
    added: write.size,
    same,
    setAside: aside.length,
  };
}

/** Documents that are not here yet; a document that is stays as it is here. */
function newDocuments(
  rows: readonly unknown[],
  incoming: readonly unknown[],
  aside: SetAside[],
): readonly DocumentRow[] {
  const key = ({ kind, id }: DocumentRow) => `${kind}\n${id}`;
  const known = new Set(rows.flatMap((row) => readDocumentRow(row) ?? []).map(key));
  const added = new Map<string, DocumentRow>();
  for (const value of incoming) {
    const row = readDocumentRow(value);
    if (!row) aside.push(putBy('backup', 'shape:documents', value));
    else if (!known.has(key(row)) && !row.secret) added.set(key(row), row);
  }
  return [...added.values()];
}

/** A log only ever grows, a step back too: so of two copies of one attempt, one log begins with the other. */
function compare(old: Attempt, attempt: Attempt): 'further' | 'same' | 'differs' {
  const shared = Math.min(old.log.length, attempt.log.length);
  if (!equal(beginning(old, shared), beginning(attempt, shared))) return 'differs';
  if (attempt.log.length !== old.log.length) return attempt.log.length > old.log.length ? 'further' : 'same';
  return old.finishedAt === null && attempt.finishedAt !== null ? 'further' : 'same';
}

const beginning = (attempt: Attempt, length: number): Attempt => ({
  ...attempt,
  log: attempt.log.slice(0, length),
  finishedAt: null,
  marks: null,
});

// Both have come through the same schema, so their keys stand in the same order.
const equal = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
