import type { Language } from '../format/schema.ts';
import type { Log, LogEvent } from '../engine/log.ts';
import type { CourseMarkId } from '../scoring/course.ts';

export const modes = ['practice', 'exam'] as const;
export type Mode = (typeof modes)[number];

/** One learner's way through one case: what was done, and the marks as given that day. Times are milliseconds since 1970. */
export interface Attempt {
  readonly id: string;
  readonly scenario: string;
  readonly revision: number;
  readonly language: Language;
  readonly mode: Mode;
  readonly seed: string;
  readonly dayForm: boolean;
  /** Set when this attempt plays on from a place in another one. */
  readonly origin: { readonly attempt: string; readonly index: number } | null;
  /** The id of the assignment that it answers. */
  readonly assignment?: string;
  readonly startedAt: number;
  readonly finishedAt: number | null;
  readonly log: Log;
  /** While a course goes on in practice, the marks of its stages so far. */
  readonly marks: MarksOfTheDay | null;
}

/** An attempt without its log: enough to list it, and to say what many of them come to. */
export type AttemptHead = Omit<Attempt, 'log'> & {
  /** False while nothing has been answered in it. Told from the log where end and marks do not tell; never kept. */
  readonly answered?: boolean;
};

/** Whether an event of an attempt is an answer of its own: something said, or a stage handed in. What it plays on from has older ones. */
export const isAnswer = ({ type, at }: LogEvent, { origin, startedAt }: AttemptHead): boolean =>
  (type === 'reply' || type === 'hand-in') && (origin === null || at >= startedAt);

/** What is kept of the marks, so that history stays as it was when cases and weights change; shares 0-1. */
export interface MarksOfTheDay {
  readonly overall: number | null;
  readonly capped: boolean;
  readonly ending: string;
  readonly endingClass: string;
  readonly replies: number;
  readonly marks: Readonly<Partial<Record<CourseMarkId, number | null>>>;
  /** Missing in attempts from before it was kept, until it is worked out from their log. */
  readonly evidence?: Evidence;
}

/** What an attempt has to say to skills and trends, so that many attempts can be read without replaying any. */
export interface Evidence {
  /** The same for the same way through a case: a digest of the replies and of what was handed in. */
  readonly way: string;
  /** Steps taken back on the way. */
  readonly stepsBack: number;
  /**
   * By skill, how many chances there were to show it, and how well it was shown (0-1). Two records and no more objects than
   * that, because a thousand of these are read at once; any id, so that what a later Spejl writes stays readable.
   */
  readonly chances: Readonly<Record<string, number>>;
  readonly quality: Readonly<Record<string, number>>;
  /** Published measures behind the marks, by id; null where they rest on too little. */
  readonly measures: Readonly<Record<string, number | null>>;
}
