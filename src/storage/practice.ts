import * as v from 'valibot';
import { reviewSchema, type Review } from '../learning/drills/review.ts';
import { cardReadSchema, type CardRead } from '../learning/card-read.ts';
import { trialEntrySchema, trialSchema, type Trial, type TrialEntry } from '../learning/trial.ts';
import { count, id, limits } from '../learning/shape.ts';
import type { ShelfKind } from './shelf.ts';

/** Every answer to a drill. */
export const reviews: ShelfKind<Review> = {
  name: 'review',
  schema: reviewSchema,
  idOf: ({ id }) => id,
};
/** Each reference card that was opened, by its id. */
export const cardsRead: ShelfKind<CardRead> = {
  name: 'card-read',
  schema: cardReadSchema,
  idOf: ({ id }) => id,
};
/** What is to be tried in own practice. */
export const trials: ShelfKind<Trial> = {
  name: 'trial',
  schema: trialSchema,
  idOf: ({ id }) => id,
};
/** How it went, each time it was written down. */
export const trialEntries: ShelfKind<TrialEntry> = {
  name: 'trial-entry',
  schema: trialEntrySchema,
  idOf: ({ id }) => id,
};

/** A line of one's own that is being typed at a moment of an attempt, and is not sent yet. */
export interface HalfTyped {
  readonly attempt: string;
  readonly index: number;
  readonly text: string;
}
export const halfTyped: ShelfKind<HalfTyped> = {
  name: 'half-typed',
  schema: v.strictObject({
    attempt: id,
    index: count,
    text: v.pipe(v.string(), v.maxLength(limits.draft)),
  }),
  idOf: ({ attempt }) => attempt,
};
