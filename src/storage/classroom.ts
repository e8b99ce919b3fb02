import * as v from 'valibot';
import { assignmentSchema, type Assignment } from '../classroom/assignment.ts';
import { commentsSchema, type Comments } from '../classroom/comments.ts';
import { handInSchema, HAND_IN_LIMITS, type HandIn } from '../classroom/hand-in.ts';
import { count, id, time } from '../learning/shape.ts';
import type { ShelfKind } from './shelf.ts';

const code = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]+$/), v.maxLength(400));
const name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(120));

/** A class on the teacher's device. */
export interface Class {
  readonly id: string;
  readonly name: string;
  readonly createdAt: number;
  /** When its keys were last saved as a file; null when they are here alone. */
  readonly savedAt: number | null;
}
/**
 * The keys of a class or of a student, as codes, under its id; they stay out of backup files. Those of a class have a file of
 * their own behind a pass phrase; of a student's hang only the comments that were sealed to them.
 */
export interface KeysOf {
  readonly id: string;
  readonly publicKey: string;
  readonly privateKey: string;
}
/** An assignment as a student took it: under which name, and how often it was handed in. */
export interface Taken {
  readonly assignment: Assignment;
  readonly student: { readonly id: string; readonly name: string };
  /** How often it was handed in so far. */
  readonly turn: number;
  readonly handedInAt: number | null;
}

const aClass = v.strictObject({ id, name, createdAt: time, savedAt: v.nullable(time) });
const keys = v.strictObject({ id, publicKey: code, privateKey: code });

export const classes: ShelfKind<Class> = {
  name: 'class',
  schema: aClass,
  idOf: (each) => each.id,
};
export const keysOfClasses: ShelfKind<KeysOf> = {
  name: 'class-keys',
  schema: keys,
  idOf: (each) => each.id,
  secret: true,
};
/** With which this device opens comments, by the number of the student. */
export const keysOfStudents: ShelfKind<KeysOf> = {
  name: 'student-keys',
  schema: keys,
  idOf: (each) => each.id,
  secret: true,
};
/** What this teacher has asked for. */
export const asked: ShelfKind<Assignment> = {
  name: 'asked',
  schema: assignmentSchema,
  idOf: (each) => each.id,
};
/** What this student was asked to do. */
export const taken: ShelfKind<Taken> = {
  name: 'taken',
  schema: v.strictObject({
    assignment: assignmentSchema,
    student: v.strictObject({
      id,
      name: v.pipe(v.string(), v.trim(), v.maxLength(HAND_IN_LIMITS.name)),
    }),
    turn: count,
    handedInAt: v.nullable(time),
  }),
  idOf: ({ assignment }) => assignment.id,
};
/** What was handed in to an assignment, the latest of each student. */
export const handInsTo = (assignment: string): ShelfKind<HandIn> => ({
  name: `hand-in:${assignment}`,
  schema: handInSchema,
  idOf: ({ student }) => student.id,
});
/** What the teacher wrote about the hand-ins to an assignment. */
export const commentsOn = (assignment: string): ShelfKind<Comments> => ({
  name: `comments:${assignment}`,
  schema: commentsSchema,
  idOf: ({ student }) => student,
});
/** Comments that came back to this student. */
export const returned: ShelfKind<Comments> = {
  name: 'returned',
  schema: commentsSchema,
  idOf: ({ assignment }) => assignment,
};

/** A class with its keys, as it stands in a key file. */
export interface KeyFile {
  readonly class: Class;
  readonly keys: KeysOf;
}
const keyFile = v.strictObject({ class: aClass, keys });

/** What a key file holds, or null when it is none. */
export function readKeyFile(json: unknown): KeyFile | null {
  const read = v.safeParse(keyFile, json);
  return read.success && read.output.class.id === read.output.keys.id ? read.output : null;
}
