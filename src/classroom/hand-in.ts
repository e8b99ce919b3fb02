import * as v from 'valibot';
import { err, ok, type Result } from '../base/result.ts';
import type { Attempt } from '../learning/attempt.ts';
import { count, id, time, wholeAttempt } from '../learning/shape.ts';
import { answering, publicKey, type Assignment } from './assignment.ts';

/** The second says which key comments are sealed to. A Spejl that knows the first alone then says that it is too old. */
const VERSION = { plain: 1, withKey: 2 } as const;
export const HAND_IN_LIMITS = { name: 80, note: 4_000, attempts: 60 } as const;

const schema = v.strictObject({
  spejl: v.literal('hand-in'),
  version: v.picklist([VERSION.plain, VERSION.withKey]),
  assignment: id,
  class: id,
  /** A student by a number made on their device for this class, under the name they chose. */
  student: v.strictObject({
    id,
    name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(HAND_IN_LIMITS.name)),
  }),
  /** The public key of the device that it comes from, for the comments; where there is none, they go back in the open. */
  key: v.exactOptional(publicKey),
  /** The first is 1; a later one of the same student takes its place, whatever the clocks say. */
  turn: v.pipe(count, v.minValue(1)),
  handedInAt: time,
  note: v.pipe(v.string(), v.maxLength(HAND_IN_LIMITS.note)),
  /** Without marks: these are made where they are read. */
  attempts: v.pipe(
    v.array(wholeAttempt),
    v.minLength(1),
    v.maxLength(HAND_IN_LIMITS.attempts),
    v.check((all) => new Set(all.map((each) => each.id)).size === all.length, 'an attempt twice'),
  ),
});

/** What a student hands in. */
export type HandIn = v.InferOutput<typeof schema>;

export type HandInFault = { readonly type: 'not-a-hand-in' | 'newer' };

const stamp = v.looseObject({ spejl: v.literal('hand-in'), version: v.pipe(v.number(), v.safeInteger()) });

/** Reads a hand-in from foreign JSON; marks that stand in it are passed over. */
export function readHandIn(json: unknown): Result<HandIn, HandInFault> {
  const stamped = v.safeParse(stamp, json);
  if (!stamped.success) return err({ type: 'not-a-hand-in' });
  if (stamped.output.version > VERSION.withKey) return err({ type: 'newer' });
  const read = v.safeParse(schema, json);
  if (!read.success) return err({ type: 'not-a-hand-in' });
  return ok({ ...read.output, attempts: read.output.attempts.map(withoutMarks) });
}

const withoutMarks = (attempt: Attempt): Attempt => ({ ...attempt, marks: null });

/** A hand-in of what answers the assignment on this device, the latest where there is more than one can hold; null when nothing does. */
export function handInOf(
  assignment: Assignment,
  attempts: readonly Attempt[],
  by: Pick<HandIn, 'student' | 'key' | 'turn' | 'handedInAt' | 'note'>,
): HandIn | null {
  const answers = answering(assignment, attempts).filter(({ log }) => log.length > 0);
  if (answers.length === 0) return null;
  return {
    spejl: 'hand-in',
    version: by.key === undefined ? VERSION.plain : VERSION.withKey,
    assignment: assignment.id,
    class: assignment.class.id,
    ...by,
    attempts: answers.slice(-HAND_IN_LIMITS.attempts).map(withoutMarks),
  };
}

export const handInSchema: v.GenericSchema<unknown, HandIn> = schema;
