import * as v from 'valibot';
import type { Result } from '../base/result.ts';
import { id, shapeReason } from '../learning/shape.ts';
import type { Unread } from './gather.ts';
import type { StoreFault } from './store.ts';

/** What lies on a shelf: a kind of document with a shape of its own, each under an id. */
export interface ShelfKind<T> {
  readonly name: string;
  readonly schema: v.GenericSchema<unknown, T>;
  readonly idOf: (document: T) => string;
  /** Never goes into a backup file: a private key. */
  readonly secret?: true;
}

/** A kind by its name alone, for whoever only asks whether there is any; nothing is put there. */
export const named = (name: string): ShelfKind<unknown> => ({ name, schema: v.unknown(), idOf: () => name });

/** Documents of one kind. What cannot be read is set aside and reported, as everything in the store. */
export interface Shelf<T> {
  get(id: string): Promise<T | null>;
  /** All of them, by id. */
  all(): Promise<readonly T[]>;
  /** Keeps documents, each in place of the one with its id, all or none. */
  put(...documents: readonly T[]): Promise<Result<void, StoreFault>>;
  /** Makes sure that these are gone. */
  remove(...ids: readonly string[]): Promise<Result<void, StoreFault>>;
  /** Calls back with all of them now and after every change, until the returned function is called. */
  watch(onchange: (documents: readonly T[]) => void): () => void;
}

/** A document as a row: the kind and the id are its key. */
export interface DocumentRow {
  readonly kind: string;
  readonly id: string;
  readonly secret: boolean;
  readonly document: unknown;
}

const row: v.GenericSchema<unknown, DocumentRow> = v.strictObject({
  kind: id,
  id,
  secret: v.boolean(),
  document: v.unknown(),
});

/** The row of a document; throws on one that could not be read back. */
export function documentRow<T>({ name, schema, idOf, secret }: ShelfKind<T>, document: T): DocumentRow {
  const parsed = v.parse(schema, document);
  return v.parse(row, { kind: name, id: idOf(parsed), secret: secret === true, document: parsed });
}

/** The documents in the rows of a kind, and what of them cannot be read. */
export function readDocuments<T>(
  kind: ShelfKind<T>,
  rows: readonly unknown[],
): { documents: readonly T[]; unread: readonly Unread[] } {
  const documents: T[] = [];
  const unread: Unread[] = [];
  for (const value of rows) {
    const read = v.safeParse(row, value);
    const document = v.safeParse(kind.schema, read.success ? read.output.document : undefined);
    if (read.success && document.success) documents.push(document.output);
    else
      unread.push({
        table: 'documents',
        keys: [keyOf(value)],
        reason: shapeReason(read.issues ?? document.issues ?? []),
        row: value,
      });
  }
  return { documents, unread };
}

const keys = v.looseObject({ kind: v.string(), id: v.string() });
const keyOf = (value: unknown): [string, string] => {
  const { kind, id } = v.parse(keys, value);
  return [kind, id];
};

/** A row that some shelf may hold, or null. */
export function readDocumentRow(value: unknown): DocumentRow | null {
  const parsed = v.safeParse(row, value);
  return parsed.success ? parsed.output : null;
}
