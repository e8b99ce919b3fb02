import type { CHECKS } from './messages.ts';

export type Path = readonly (string | number)[];

/** What is wrong with a file, as a name and its facts; `messages.ts` says it in words. */
export type Fault =
  | { type: 'too-large'; bytes: number; limit: number }
  | { type: 'too-deep' }
  | { type: 'yaml'; code: string; message: string }
  | { type: 'forbidden-name'; name: string }
  | { type: 'newer-format'; format: number; known: number }
  | { type: 'unknown-key'; key: string; allowed: readonly string[] }
  | { type: 'missing-key'; key: string }
  | { type: 'not-allowed'; received: string; allowed: readonly string[] }
  | { type: 'wrong-shape'; expected: string; received: string }
  | { type: 'too-long'; limit: number; length: number }
  | { type: 'bad-id'; id: string }
  | { type: 'empty'; key: string }
  | { type: 'missing-file'; name: string }
  | { type: 'check'; check: CheckId; facts: Readonly<Record<string, string | number>> };

export type CheckId = keyof typeof CHECKS;

export interface Issue {
  readonly file: string;
  readonly path: Path;
  readonly line?: number;
  readonly column?: number;
  /** An error stops the case; a warning is for the author to weigh. Missing means error. */
  readonly severity?: 'error' | 'warning';
  readonly fault: Fault;
}
