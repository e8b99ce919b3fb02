import type { Language } from '../../format/schema.ts';
import type { ClassroomWords } from './da.ts';

export type { ClassroomWords };

/** The words of the classroom in a language. */
export async function loadClassroomWords(language: Language): Promise<ClassroomWords> {
  return language === 'da' ? (await import('./da.ts')).da : (await import('./en.ts')).en;
}
