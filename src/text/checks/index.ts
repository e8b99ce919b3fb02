import type { Language } from '../../format/schema.ts';
import type { CheckWords } from './words.ts';

export type { CheckWords };

/** The words for what is wrong with a case, in a language. */
export async function loadCheckWords(language: Language): Promise<CheckWords> {
  return language === 'da' ? (await import('./da.ts')).da : (await import('./en.ts')).en;
}
