import catalogue from 'virtual:catalogue';
import cases from 'virtual:cases';
import type { Card } from '../format/cards.ts';
import type { Example } from '../format/examples.ts';
import type { Knowledge } from '../format/knowledge.ts';
import type { Language, Scenario } from '../format/schema.ts';
import type { Offer } from '../learning/next-step.ts';

/** What is known of a case before it is opened. */
export interface CatalogueEntry extends Offer {
  readonly client: { readonly name: string; readonly age: number };
  readonly outcomes: readonly string[];
  readonly tasks: readonly string[];
  readonly words: Readonly<Record<Language, { readonly title: string; readonly summary: string }>>;
}

export { catalogue };

export const entryOf = (id: string): CatalogueEntry | undefined => catalogue.find((entry) => entry.id === id);

/** A case in one language, or null when there is none by that id. Rejects when it cannot be fetched. */
export async function loadScenario(id: string, language: Language): Promise<Scenario | null> {
  const loaders = Object.hasOwn(cases, id) ? cases[id] : undefined;
  return loaders ? (await loaders[language]()).default : null;
}

/** The shared sources and learning outcomes. */
export const loadKnowledge = async (): Promise<Knowledge> => (await import('virtual:knowledge')).default;

/** The reference cards in one language. Rejects when they cannot be fetched. */
export const loadCards = async (language: Language): Promise<readonly Card[]> =>
  (await (language === 'da' ? import('virtual:cards/da') : import('virtual:cards/en'))).default;

/** The worked example of a task in one language, or null when there is none. Rejects when it cannot be fetched. */
export async function loadExample(task: string, language: Language): Promise<Example | null> {
  const { default: examples } = await (language === 'da'
    ? import('virtual:examples/da')
    : import('virtual:examples/en'));
  return examples.find((example) => example.task === task) ?? null;
}

/** Where a client's face is, in the mood they are in. */
export const portraitUrl = (id: string, mood: string): string => `./portraits/${id}/${mood}.svg`;
