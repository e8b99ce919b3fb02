import { shuffled } from '../../base/random.ts';
import type { Choose, Drill, Option, Order, Step } from './drill.ts';
import type { Rating } from './review.ts';

/** The answers as they are shown: the same seed gives the same order. Kinds of talk always stand as they are, steps never as they belong. */
export function shownOf(drill: Drill, seed: string): readonly (Option | Step)[] {
  switch (drill.form) {
    case 'choose':
      return drill.kind === 'talk' ? drill.options : shuffled(drill.options, seed, drill.id);
    case 'order': {
      const mixed = shuffled(drill.steps, seed, drill.id);
      return mixed.every((step, i) => step === drill.steps[i]) ? mixed.reverse() : mixed;
    }
    case 'write':
      return [];
  }
}

/** How a choice went. */
export const rateChoice = ({ right, near }: Choose, chosen: string): Rating =>
  chosen === right ? 'good' : near.includes(chosen) ? 'hard' : 'again';

/** How an order went: nearly, when two neighbours have changed places. */
export function rateOrder({ steps }: Order, order: readonly string[]): Rating {
  const wrong = steps.flatMap(({ id }, i) => (order[i] === id ? [] : [i]));
  if (wrong.length === 0) return 'good';
  const [a = 0, b = 0] = wrong;
  return wrong.length === 2 && b === a + 1 && order.length === steps.length ? 'hard' : 'again';
}
