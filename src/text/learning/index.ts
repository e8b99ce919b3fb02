import type { Language } from '../../format/schema.ts';
import type { LearningWords } from './da.ts';

export type { LearningWords };

/** The words of what is learnt over many attempts, in a language. */
export async function loadLearningWords(language: Language): Promise<LearningWords> {
  return language === 'da' ? (await import('./da.ts')).da : (await import('./en.ts')).en;
}
