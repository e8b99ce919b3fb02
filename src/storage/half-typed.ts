import * as v from 'valibot';
import { count, id, limits } from '../learning/shape.ts';
import type { ShelfKind } from './shelf.ts';

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
