import catalogue from 'virtual:catalogue';
import cases from 'virtual:cases';
import type { Card } from '../format/cards.ts';
import type { Example } from '../format/examples.ts';
import type { Facets } from '../format/facets.ts';
import type { Knowledge } from '../format/knowledge.ts';
import { isOwn } from '../format/own.ts';
import type { OutcomeMap } from '../format/outcome-map.ts';
import type { Language, Scenario } from '../format/schema.ts';
import { kindOf, type Item } from '../learning/drills/drill.ts';
import type { Offer } from '../learning/next-step.ts';
import { named } from '../storage/shelf.ts';
import type { Store } from '../storage/store.ts';
import { brought } from './brought.svelte.ts';
import type { Titles } from './titles.ts';

/** What is known of a case before it is opened. */
export interface Entry extends Omit<Offer, 'chances'> {
  readonly client: { readonly name: string; readonly age: number };
  readonly outcomes: readonly string[];
  readonly tasks: readonly string[];
}
/** A case that comes with the app. */
export type CatalogueEntry = Entry & Pick<Offer, 'chances'>;
/** A case that somebody brought, as far as it is known before it is opened. */
export interface OwnEntry extends Entry {
  readonly titles: Titles[string];
  /** Stands among the own cases; the others are here for an assignment. */
  readonly listed: boolean;
  readonly faceIn: (mood: string) => string;
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

let keptIn: Store | null = null;

/** Says where cases lie that somebody brought. What reads them comes when there are any. */
export function keepCasesIn(store: Store): void {
  keptIn = store;
  store.shelf(named('own-case')).watch((all) => {
    if (all.length > 0 || brought.all.length > 0)
      void import('./own.ts').then(({ showOwn }) => showOwn(store));
  });
}

export const entryOf = (id: string): Entry | undefined =>
  catalogue.find((entry) => entry.id === id) ?? brought.get(id);

/** Every case that can be chosen: those of the app, then one's own. */
export const allCases = (): readonly Entry[] => [...catalogue, ...brought.all.filter(({ listed }) => listed)];

/** A case in one language, or null when there is none by that id. Rejects when it cannot be fetched. */
export async function loadScenario(id: string, language: Language): Promise<Scenario | null> {
  if (isOwn(id)) return keptIn && (await import('./own.ts')).loadOwn(keptIn, id, language);
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

/** A short case to begin an own one from, as the text of its file. Rejects when it cannot be fetched. */
export const loadTemplate = async (language: Language): Promise<string> =>
  (await (language === 'da' ? import('virtual:template/da') : import('virtual:template/en'))).default;

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
export const portraitUrl = (id: string, mood: string): string =>
  isOwn(id) ? (brought.get(id)?.faceIn(mood) ?? NOBODY) : `./portraits/${id}/${mood}.svg`;

/** Where there is no face to draw. */
export const NOBODY =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'%3E%3Ccircle cx='.5' cy='.5' r='.5' fill='%23d9d4cb'/%3E%3C/svg%3E";
