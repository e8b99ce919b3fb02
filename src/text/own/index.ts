import type { Language } from '../../format/schema.ts';
import type { OwnWords } from './da.ts';

export type { OwnWords };

/** The words of own cases, in a language. */
export async function loadOwnWords(language: Language): Promise<OwnWords> {
  return language === 'da' ? (await import('./da.ts')).da : (await import('./en.ts')).en;
}
