import * as v from 'valibot';
import { id, time } from './shape.ts';

/** A reference card that was opened: when for the first time, and when last. */
export interface CardRead {
  readonly id: string;
  readonly first: number;
  readonly last: number;
}

export const cardReadSchema: v.GenericSchema<unknown, CardRead> = v.strictObject({
  id,
  first: time,
  last: time,
});
