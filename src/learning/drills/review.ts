import * as v from 'valibot';
import { id, time } from '../shape.ts';

/** How it went, in the four steps that spacing is reckoned by. */
export const ratings = ['again', 'hard', 'good', 'easy'] as const;
export type Rating = (typeof ratings)[number];

/** One answer to one drill: small, and never changed, so that two devices' reviews are simply all of them. */
export interface Review {
  readonly id: string;
  readonly item: string;
  /** As the item had it that day; any id, so that what a later Spejl writes stays readable. */
  readonly skill: string;
  readonly rating: Rating;
  readonly at: number;
}

const item = v.pipe(v.string(), v.regex(/^[\p{L}\p{N}][\p{L}\p{N}/-]{0,299}$/u));
export const reviewSchema: v.GenericSchema<unknown, Review> = v.strictObject({
  id,
  item,
  skill: id,
  rating: v.picklist(ratings),
  at: time,
});

/** The case that an answered drill came from: an item's id begins with it. */
export const caseOf = ({ item }: Review): string => item.split('/', 1)[0] ?? '';

/** Oldest first. The id decides between reviews of one moment, so that the order in which they came here never does. */
export const inTime = (reviews: readonly Review[]): Review[] =>
  [...reviews].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
