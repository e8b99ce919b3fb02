import catalogue from 'virtual:catalogue';
import cases from 'virtual:cases';
import type { Card } from '../format/cards.ts';
import type { Example } from '../format/examples.ts';
import type { Facets } from '../format/facets.ts';
import type { Knowledge } from '../format/knowledge.ts';
import type { OutcomeMap } from '../format/outcome-map.ts';
import type { Language, Scenario } from '../format/schema.ts';
import { kindOf, type Item } from '../learning/drills/drill.ts';
import type { Offer } from '../learning/next-step.ts';

/** What is known of a case before it is opened. */
export interface CatalogueEntry extends Offer {
  readonly client: { readonly name: string; readonly age: number };
  readonly outcomes: readonly string[];
  readonly tasks: readonly string[];
}

type Names = Readonly<Record<string, Readonly<Record<Language, string>>>>;
/** What cases can be found by beside what stands in the catalogue, and the names of that. */
export interface Finding {
  readonly cases: Readonly<Record<string, Facets>>;
  readonly methods: Names;
  readonly substances: Names;
  readonly modules: Names;
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

/** What cases can be found by. Rejects when it cannot be fetched. */
export const loadFinding = async (): Promise<Finding> => (await import('virtual:finding')).default;

/** The modules of the diploma model, and what trains each outcome. Rejects when it cannot be fetched. */
export const loadMap = async (): Promise<OutcomeMap> => (await import('virtual:map')).default;

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

/** Every drill that the cases give, without its words. Rejects when the list cannot be fetched. */
export async function loadDrills(): Promise<readonly Item[]> {
  const { default: drills } = await import('virtual:drills');
  return Object.entries(drills).flatMap(([scenario, bySkill]) =>
    (Object.entries(bySkill) as [Item['skill'], readonly string[]][]).flatMap(([skill, places]) =>
      places.flatMap((place): Item[] => {
        const kind = kindOf(place);
        return kind === null ? [] : [{ id: `${scenario}/${place}`, scenario, kind, skill }];
      }),
    ),
  );
}

/** Where a client's face is, in the mood they are in. */
export const portraitUrl = (id: string, mood: string): string => `./portraits/${id}/${mood}.svg`;
