import type { Language } from '../../format/schema.ts';
import type { MapWords } from './da.ts';

export type { MapWords };

/** The words of the map of outcomes, in a language. */
export async function loadMapWords(language: Language): Promise<MapWords> {
  return language === 'da' ? (await import('./da.ts')).da : (await import('./en.ts')).en;
}
