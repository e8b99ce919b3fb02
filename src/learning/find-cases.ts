import { moduleOf } from '../format/outcome-map.ts';
import type { Facets } from '../format/facets.ts';
import type { Offer } from './next-step.ts';

export const lengths = ['short', 'middle', 'long'] as const;
export type Length = (typeof lengths)[number];
/** The longest that is short, and the longest that is not long, in minutes. */
export const LENGTHS = { short: 30, middle: 60 } as const;

/** What cases are looked for by; what is empty asks for nothing. */
export interface Wanted {
  readonly task: string;
  readonly method: string;
  readonly substance: string;
  readonly length: '' | Length;
  readonly level: '' | Offer['level'];
  readonly module: string;
  readonly done: '' | 'yes' | 'no';
}
export const ANYTHING: Wanted = {
  task: '',
  method: '',
  substance: '',
  length: '',
  level: '',
  module: '',
  done: '',
};

export interface Findable extends Offer {
  readonly tasks: readonly string[];
  readonly outcomes: readonly string[];
}

/** What a case can be found by, by what is asked for. */
export type FacetsOf = (entry: Findable) => Readonly<Record<keyof Wanted, readonly string[]>>;
export function facetsBy(cases: Readonly<Record<string, Facets>>, done: ReadonlySet<string>): FacetsOf {
  return (entry) => {
    const { id, minutes, level, tasks, outcomes } = entry;
    const { methods, substances } = cases[id] ?? { methods: [], substances: [] };
    return {
      task: tasks,
      method: methods,
      substance: substances,
      length: [minutes <= LENGTHS.short ? 'short' : minutes <= LENGTHS.middle ? 'middle' : 'long'],
      level: [level],
      module: [...new Set(outcomes.map(moduleOf))],
      done: [done.has(id) ? 'yes' : 'no'],
    };
  };
}

/** The cases that have all that is wanted, in the order they came. */
export function findCases<T extends Findable>(
  entries: readonly T[],
  facetsOf: FacetsOf,
  wanted: Wanted,
): T[] {
  const asked = (Object.entries(wanted) as [keyof Wanted, string][]).filter(([, value]) => value !== '');
  return entries.filter((entry) => {
    const facets = facetsOf(entry);
    return asked.every(([key, value]) => facets[key].includes(value));
  });
}
