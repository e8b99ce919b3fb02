import type { Attempt } from '../learning/attempt.ts';
import type { Settings } from './settings.ts';

export type BackupFault =
  | { readonly type: 'not-a-backup' }
  | { readonly type: 'newer'; readonly version: number; readonly known: number }
  | { readonly type: 'too-large'; readonly bytes: number; readonly limit: number };

/** Everything a person has made here, as it stands in a backup file. */
export interface Backup {
  readonly spejl: 'backup';
  readonly version: 1;
  readonly savedAt: number;
  readonly settings: Settings;
  readonly attempts: readonly Attempt[];
}
