import type { Knowledge } from '../format/knowledge.ts';
import { moduleOf, type OutcomeMap } from '../format/outcome-map.ts';
import type { AttemptHead } from './attempt.ts';
import type { Item } from './drills/drill.ts';
import type { Review } from './drills/review.ts';
import { easiestFirst, type Offer } from './next-step.ts';
import type { CardRead } from './card-read.ts';

/** Whether an outcome has been met: in a case played to its end, in drills alone, on a card alone, not yet, or never here. */
export type Met = 'case' | 'drills' | 'card' | 'not-yet' | 'elsewhere';

export interface OutcomeState {
  readonly id: string;
  readonly level: Knowledge['outcomes'][string]['level'];
  /** Cases that train it, easiest first; how many drills do; cards that tell of it. */
  readonly cases: readonly string[];
  readonly drills: number;
  readonly cards: readonly string[];
  readonly met: Met;
  /** Why no case and no drill trains it, where the map says so. */
  readonly reason: OutcomeMap['untrained'][string] | null;
}

export interface ModuleState {
  readonly id: string;
  readonly outcomes: readonly OutcomeState[];
  /** How many outcomes can be met here, and how many have been. */
  readonly meetable: number;
  readonly met: number;
  /** A way through its cases, as the map has it or easiest first; no order is asked for. */
  readonly path: readonly { readonly scenario: string; readonly isDone: boolean }[];
}

interface MapOf {
  readonly outcomes: Knowledge['outcomes'];
  readonly map: OutcomeMap;
  readonly offers: readonly (Offer & { readonly outcomes: readonly string[] })[];
  readonly drills: readonly Item[];
  readonly attempts: readonly AttemptHead[];
  readonly reviews: readonly Review[];
  readonly read: readonly CardRead[];
}

/** Every outcome of the diploma model by module: what trains it here, and what of it the learner has met. */
export function mapOf({ outcomes, map, offers, drills, attempts, reviews, read }: MapOf): ModuleState[] {
  const done = new Set(
    attempts.filter(({ finishedAt }) => finishedAt !== null).map(({ scenario }) => scenario),
  );
  const drilled = new Set(reviews.map(({ skill }) => skill));
  const opened = new Set(read.map(({ id }) => id));
  const sorted = [...offers].sort(easiestFirst);
  const stateOf = ([id, { level }]: [string, Knowledge['outcomes'][string]]): OutcomeState => {
    const { skills = [], cards = [] } = map.trains[id] ?? {};
    const cases = sorted.filter((offer) => offer.outcomes.includes(id)).map((offer) => offer.id);
    const own = drills.filter(({ skill }) => skills.includes(skill)).length;
    const canBeMet = level !== 'N' && (cases.length > 0 || own > 0 || cards.length > 0);
    const met = !canBeMet
      ? 'elsewhere'
      : cases.some((each) => done.has(each))
        ? 'case'
        : skills.some((skill) => drilled.has(skill))
          ? 'drills'
          : cards.some((card) => opened.has(card))
            ? 'card'
            : 'not-yet';
    return { id, level, cases, drills: own, cards, met, reason: map.untrained[id] ?? null };
  };
  const states = Object.entries(outcomes).map(stateOf);
  return Object.entries(map.modules).map(([id, { path: named }]) => {
    const own = states.filter((state) => moduleOf(state.id) === id);
    const all = sorted.filter((offer) => offer.outcomes.some((outcome) => moduleOf(outcome) === id));
    const path = named?.flatMap((each) => all.find((offer) => offer.id === each) ?? []) ?? all;
    return {
      id,
      outcomes: own,
      meetable: own.filter(({ met }) => met !== 'elsewhere').length,
      met: own.filter(({ met }) => met !== 'not-yet' && met !== 'elsewhere').length,
      path: path.map((offer) => ({ scenario: offer.id, isDone: done.has(offer.id) })),
    };
  });
}
