import type { Language } from '../../format/schema.ts';
import type { DrillWords } from './da.ts';

export type { DrillWords };

/** The words of the drills, in a language. */
export async function loadDrillWords(language: Language): Promise<DrillWords> {
  return language === 'da' ? (await import('./da.ts')).da : (await import('./en.ts')).en;
}
