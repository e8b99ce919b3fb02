import type { Language } from '../../format/schema.ts';
import type { FindingWords } from './da.ts';

export type { FindingWords };

/** The words for finding a case, in a language. */
export async function loadFindingWords(language: Language): Promise<FindingWords> {
  return language === 'da' ? (await import('./da.ts')).da : (await import('./en.ts')).en;
}
