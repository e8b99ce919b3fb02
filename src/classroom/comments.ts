import * as v from 'valibot';
import { err, ok, type Result } from '../base/result.ts';
import { count, id, time } from '../learning/shape.ts';
import type { PartId } from '../scoring/course.ts';
import { COURSE } from '../scoring/weights.ts';

const VERSION = 1;
export const COMMENT_LIMITS = { text: 4_000, many: 200 } as const;

const text = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(COMMENT_LIMITS.text));
const parts = Object.keys(COURSE) as PartId[];

const comment = v.strictObject({
  attempt: id,
  /** What it is about: a moment of the talk (`moment/3`), a field of a stage (`plan/text`), or all of it (`whole`). */
  about: id,
  text,
});
const adjusted = v.strictObject({
  attempt: id,
  part: v.picklist(parts),
  value: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  reason: text,
});

const schema = v.strictObject({
  spejl: v.literal('comments'),
  version: v.literal(VERSION),
  assignment: id,
  student: id,
  /** The turn of the hand-in that was read. */
  turn: v.pipe(count, v.minValue(1)),
  at: time,
  comments: v.pipe(v.array(comment), v.maxLength(COMMENT_LIMITS.many)),
  adjusted: v.pipe(v.array(adjusted), v.maxLength(COMMENT_LIMITS.many)),
});

/** What a teacher wrote about one hand-in, and the marks that were set by hand, each with its reason. */
export type Comments = v.InferOutput<typeof schema>;
export type Adjusted = v.InferOutput<typeof adjusted>;
export const commentsSchema: v.GenericSchema<unknown, Comments> = schema;

const stamp = v.looseObject({ spejl: v.literal('comments'), version: v.pipe(v.number(), v.safeInteger()) });

export type CommentsFault = { readonly type: 'not-comments' | 'newer' };

/** Reads comments from foreign JSON. */
export function readComments(json: unknown): Result<Comments, CommentsFault> {
  const stamped = v.safeParse(stamp, json);
  if (!stamped.success) return err({ type: 'not-comments' });
  if (stamped.output.version > VERSION) return err({ type: 'newer' });
  const read = v.safeParse(schema, json);
  return read.success ? ok(read.output) : err({ type: 'not-comments' });
}

export const noComments = (of: Pick<Comments, 'assignment' | 'student' | 'turn'>, at: number): Comments => ({
  spejl: 'comments',
  version: VERSION,
  ...of,
  at,
  comments: [],
  adjusted: [],
});
