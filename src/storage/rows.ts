import * as v from 'valibot';
import { invariant } from '../base/invariant.ts';
import type { LogEvent } from '../engine/log.ts';
import type { Attempt, MarksOfTheDay } from '../learning/attempt.ts';
import { count, event, head, id, limits, marks, shapeReason, wholeAttempt } from '../learning/shape.ts';

/** An attempt as a row: all but its log. */
type AttemptRow = Omit<Attempt, 'log'>;
/** One event at its place in the log of an attempt. */
export interface EventRow {
  readonly attempt: string;
  readonly index: number;
  readonly event: LogEvent;
}

export const attemptRow: v.GenericSchema<unknown, AttemptRow> = v.strictObject({
  ...head,
  marks: v.nullable(marks),
});

export const eventRow: v.GenericSchema<unknown, EventRow> = v.strictObject({
  attempt: id,
  index: v.pipe(count, v.maxValue(limits.log - 1)),
  event,
});

/** A copy in the stored shape; throws on what could not be read back, so that no row of ours is ever set aside. */
export function toRow<T>(schema: v.GenericSchema<unknown, T>, value: T): T {
  const row = v.safeParse(schema, value);
  invariant(row.success, `a row can be read back (${row.success ? '' : shapeReason(row.issues)})`);
  return row.output;
}

/** The rows of an attempt: its own, and its log from a place on. */
export function toRows(attempt: Attempt, from = 0): { row: AttemptRow; events: readonly EventRow[] } {
  const { log, ...row } = toRow(wholeAttempt, attempt);
  return {
    row,
    events: log.slice(from).map((event, place) => ({ attempt: row.id, index: from + place, event })),
  };
}

/** An attempt's row, or null when there is none or it cannot be read. */
export function readRow(value: unknown): AttemptRow | null {
  const row = v.safeParse(attemptRow, value);
  return row.success ? row.output : null;
}

/** The row with another end. */
export function withEnd(row: AttemptRow, finishedAt: number | null, marks: MarksOfTheDay | null): AttemptRow {
  return toRow(attemptRow, { ...row, finishedAt, marks });
}
