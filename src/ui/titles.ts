import titles from 'virtual:titles';
import type { Language } from '../format/schema.ts';
import { brought } from './brought.svelte.ts';
import { catalogue, entryOf } from './content.ts';

/** What a case is called, and what it is about. */
export interface Title {
  readonly title: string;
  readonly summary: string;
}
export type Titles = Readonly<Record<string, Readonly<Record<Language, Title>>>>;

/** The words that a case is chosen by; those of a case that is not here are empty. */
export const titleOf = (id: string, language: Language): Title =>
  (titles[id] ?? brought.get(id)?.titles)?.[language] ?? { title: '', summary: '' };

/** The name that a case is spoken of by: the client's, and its title where two cases have the same client. */
export function nameOf(id: string, language: Language): string {
  const name = entryOf(id)?.client.name;
  if (name === undefined) return id.slice(0, 40);
  const shared = [...catalogue, ...brought.all].filter(({ client }) => client.name === name).length > 1;
  return shared ? `${name}: ${titleOf(id, language).title}` : name;
}
