import { reviewSchema, type Review } from '../learning/drills/review.ts';
import type { ShelfKind } from './shelf.ts';

/** Every answer to a drill. */
export const reviews: ShelfKind<Review> = {
  name: 'review',
  schema: reviewSchema,
  idOf: ({ id }) => id,
};
