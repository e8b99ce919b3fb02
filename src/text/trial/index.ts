import type { Language } from '../../format/schema.ts';
import type { TrialWords } from './da.ts';

export type { TrialWords };

/** The words of trial actions, in a language. */
export async function loadTrialWords(language: Language): Promise<TrialWords> {
  return language === 'da' ? (await import('./da.ts')).da : (await import('./en.ts')).en;
}
