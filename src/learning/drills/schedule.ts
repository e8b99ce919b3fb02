import { createEmptyCard, fsrs, Rating as Grade, type Card } from 'ts-fsrs';
import { inTime, type Rating, type Review } from './review.ts';

/** When an item is due again, and when it was last answered; times in milliseconds. */
interface Due {
  readonly due: number;
  readonly last: number;
  /** How often it was answered, and how often not known. */
  readonly times: number;
  readonly lapses: number;
}

// No fuzz, so that the same answers give the same days; and no steps within a day, because an item comes once a day.
const spacing = fsrs({ enable_fuzz: false, enable_short_term: false, request_retention: 0.9 });
const grades = {
  again: Grade.Again,
  hard: Grade.Hard,
  good: Grade.Good,
  easy: Grade.Easy,
} as const satisfies Record<Rating, Grade>;

/** The schedule that these reviews come to, by item, whatever order they are handed in. */
export function scheduleOf(reviews: readonly Review[]): ReadonlyMap<string, Due> {
  const cards = new Map<string, Card>();
  for (const { item, rating, at } of inTime(reviews)) {
    const now = new Date(at);
    cards.set(item, spacing.next(cards.get(item) ?? createEmptyCard(now), now, grades[rating]).card);
  }
  return new Map(
    [...cards].map(([item, { due, last_review, reps, lapses }]) => [
      item,
      { due: due.getTime(), last: last_review?.getTime() ?? 0, times: reps, lapses },
    ]),
  );
}
