import { isQuestion, isReflection } from '../engine/reaction.ts';
import type { Moment } from '../engine/replay.ts';
import * as W from './weights.ts';

/** A moment in which the learner said something. */
export type Spoken = Moment & { readonly reply: NonNullable<Moment['reply']> };

export type MarkId = W.TechniqueId | 'fit' | 'relation' | 'safety';

/** One mark: what it is worth, what it rests on, where it comes from. */
export interface Mark {
  readonly id: MarkId;
  /** A share 0-1, or null when the conversation gave no chance to show it. */
  readonly value: number | null;
  /** The published measure behind the share (a ratio, a share 0-1 or a rate per reply), or null. */
  readonly measure: number | null;
  /** How many moments it rests on. */
  readonly rests: number;
  /** The moments that made it, by index: the ones that earned, and the ones that cost. */
  readonly earned: readonly number[];
  readonly cost: readonly number[];
  readonly source: string;
}

export const reflects = ({ reply }: Spoken): boolean => reply.codes.some(isReflection);
export const asks = ({ reply }: Spoken): boolean => reply.codes.some(isQuestion);
export const harms = ({ reply }: Spoken): boolean => reply.codes.some((code) => W.HARM.includes(code));
const indices = (moments: readonly Moment[]): number[] => moments.map((moment) => moment.index);

/** A mark with the source that stands in weights.ts; it rests on the moments that earned and cost, unless said otherwise. */
export function markOf(
  id: MarkId,
  value: number | null,
  measure: number | null,
  from: { readonly earned: readonly Moment[]; readonly cost: readonly Moment[] },
  rests = from.earned.length + from.cost.length,
): Mark {
  return {
    id,
    value,
    measure,
    rests,
    earned: indices(from.earned),
    cost: indices(from.cost),
    source: W.SOURCES[id],
  };
}
