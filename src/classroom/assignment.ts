import * as v from 'valibot';
import { err, ok, type Result } from '../base/result.ts';
import { isOwn, MAX_TEXT } from '../format/own.ts';
import { ownIdOf } from '../format/own-id.ts';
import { modes, type Attempt } from '../learning/attempt.ts';
import { count, id, time } from '../learning/shape.ts';
import { COURSE } from '../scoring/weights.ts';

/** When a student sees the marks: with each reply, when the case is over, or after the deadline. */
export const feedbacks = ['moment', 'end', 'deadline'] as const;
export type Feedback = (typeof feedbacks)[number];

/** The second brought cases of one's own; without them an assignment is still one of the first, which every Spejl opens. */
const [FIRST, VERSION] = [1, 2];
/** What a teacher may write, and how much may be asked for. */
export const ASSIGNMENT_LIMITS = { name: 120, instructions: 2_000, cases: 12, own: 4, attempts: 20 } as const;

const name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(ASSIGNMENT_LIMITS.name));
const weight = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const parts = Object.keys(COURSE) as (keyof typeof COURSE)[];

const text = v.pipe(v.string(), v.maxLength(MAX_TEXT));
/** A public key, as a code. */
export const publicKey = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{87}$/));

const shape = v.strictObject({
  spejl: v.literal('assignment'),
  version: v.picklist([FIRST, VERSION]),
  id,
  createdAt: time,
  /** The class that it is handed in to, with the key that hand-ins are sealed to (a code). */
  class: v.strictObject({
    id,
    name,
    key: publicKey,
  }),
  teacher: name,
  title: name,
  instructions: v.pipe(v.string(), v.maxLength(ASSIGNMENT_LIMITS.instructions)),
  /** What is to be played, in this edition, through to a stage (by id) or to the end. */
  cases: v.pipe(
    v.array(v.strictObject({ id, revision: count, through: v.nullable(id) })),
    v.minLength(1),
    v.maxLength(ASSIGNMENT_LIMITS.cases),
    v.check((cases) => new Set(cases.map((each) => each.id)).size === cases.length, 'a case twice'),
  ),
  mode: v.picklist(modes),
  /** The seed that day form is drawn from, the same for all; null for no day form. */
  seed: v.nullable(v.pipe(v.string(), v.minLength(1), v.maxLength(60))),
  /** How often a case may be tried; null for as often as one likes. */
  attempts: v.nullable(
    v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(ASSIGNMENT_LIMITS.attempts)),
  ),
  feedback: v.picklist(feedbacks),
  due: v.nullable(time),
  /** What the parts of a course weigh; null for the usual. What caps a whole is not among them. */
  weights: v.nullable(v.record(v.picklist(parts), weight)),
  /** The teacher's own cases among them, as their files. */
  own: v.exactOptional(
    v.pipe(
      v.array(v.strictObject({ scenario: text, en: v.exactOptional(text) })),
      v.minLength(1),
      v.maxLength(ASSIGNMENT_LIMITS.own),
    ),
  ),
});

const schema = v.pipe(
  shape,
  v.check(
    ({ version, own }) => (version === VERSION) === (own !== undefined),
    'own cases in a first version',
  ),
  v.check(({ cases, own = [] }) => {
    const asked = cases.map((each) => each.id).filter(isOwn);
    const brought = new Set(own.map(ownIdOf));
    return (
      brought.size === own.length && asked.length === own.length && asked.every((each) => brought.has(each))
    );
  }, 'an own case without its files, or files without a case'),
);

/** What a teacher asks a class to do. It holds nothing secret: whoever has it can only hand in. */
export type Assignment = v.InferOutput<typeof schema>;

export type AssignmentFault = { readonly type: 'not-an-assignment' | 'newer' };

const stamp = v.looseObject({ spejl: v.literal('assignment'), version: v.pipe(v.number(), v.safeInteger()) });

/** Reads an assignment from foreign JSON. */
export function readAssignment(json: unknown): Result<Assignment, AssignmentFault> {
  const stamped = v.safeParse(stamp, json);
  if (!stamped.success) return err({ type: 'not-an-assignment' });
  if (stamped.output.version > VERSION) return err({ type: 'newer' });
  const read = v.safeParse(schema, json);
  return read.success ? ok(read.output) : err({ type: 'not-an-assignment' });
}

/** An assignment from what the teacher chose; throws on what `readAssignment` would refuse. */
export const newAssignment = (chosen: Omit<Assignment, 'spejl' | 'version'>): Assignment =>
  v.parse(schema, { spejl: 'assignment', version: chosen.own ? VERSION : FIRST, ...chosen });

/** The attempts of a device that answer an assignment, oldest first. */
export const answering = (assignment: Assignment, attempts: readonly Attempt[]): Attempt[] =>
  attempts
    .filter((attempt) => attempt.assignment === assignment.id)
    .sort((a, b) => a.startedAt - b.startedAt || (a.id < b.id ? -1 : 1));

/** Whether the marks may be shown to the student now. */
export const showsMarks = ({ feedback, due }: Assignment, now: number): boolean =>
  feedback !== 'deadline' || due === null || now >= due;

/** What a sitting shows of its marks, and when: with each reply, between the stages, and when it is over. */
export interface Shows {
  readonly replies: boolean;
  readonly stages: boolean;
  readonly end: boolean;
}

/** What is shown of an attempt that answers an assignment; `through` when it has come as far as was asked. */
export function showsOf(assignment: Assignment, through: boolean, now: number): Shows {
  const { feedback, mode } = assignment;
  const moment = feedback === 'moment' && mode === 'practice';
  const end = showsMarks(assignment, now);
  return { replies: moment, stages: moment || (through && end), end };
}

export const assignmentSchema: v.GenericSchema<unknown, Assignment> = schema;
