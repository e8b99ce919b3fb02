import type { Attempt } from '../learning/attempt.ts';
import type { Settings } from './settings.ts';
import { readDocumentRow, type DocumentRow } from './shelf.ts';

/** Everything a person has made here, as it stands in a backup file. */
export interface Backup {
  readonly spejl: 'backup';
  readonly version: typeof VERSION;
  readonly savedAt: number;
  readonly settings: Settings;
  readonly attempts: readonly Attempt[];
  readonly documents: readonly DocumentRow[];
}

/** 2: marks may hold evidence, and there are documents. */
export const VERSION = 2;

/** A backup of these settings, attempts and documents (rows as they lie in the table); what is secret stays out. */
export function backupOf(
  settings: Settings,
  attempts: readonly Attempt[],
  now: number,
  rows: readonly unknown[] = [],
): Backup {
  const documents = rows.flatMap((row) => readDocumentRow(row) ?? []).filter(({ secret }) => !secret);
  return { spejl: 'backup', version: VERSION, savedAt: now, settings, attempts, documents };
}
