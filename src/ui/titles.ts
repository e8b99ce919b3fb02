import titles from 'virtual:titles';
import type { Language } from '../format/schema.ts';

/** What a case is called, and what it is about. */
export interface Title {
  readonly title: string;
  readonly summary: string;
}
export type Titles = Readonly<Record<string, Readonly<Record<Language, Title>>>>;

/** The words that a case is chosen by; those of a case that is not here are empty. */
export const titleOf = (id: string, language: Language): Title =>
  titles[id]?.[language] ?? { title: '', summary: '' };
