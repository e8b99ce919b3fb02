import { reviewSchema, type Review } from '../learning/drills/review.ts';
import { cardReadSchema, type CardRead } from '../learning/card-read.ts';
import { trialEntrySchema, trialSchema, type Trial, type TrialEntry } from '../learning/trial.ts';
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
