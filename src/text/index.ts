import type { Language } from '../format/schema.ts';
import type { Text } from './da.ts';

export type { Text };

/** The words of the interface in a language. */
export async function loadText(language: Language): Promise<Text> {
  return language === 'da' ? (await import('./da.ts')).da : (await import('./en.ts')).en;
}
