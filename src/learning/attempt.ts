import type { Language } from '../format/schema.ts';
import type { Log } from '../engine/log.ts';
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
  readonly marks: MarksOfTheDay | null;
}

/** What is kept of the marks, so that history stays as it was when cases and weights change; shares 0-1. */
export interface MarksOfTheDay {
  readonly overall: number | null;
  readonly capped: boolean;
  readonly ending: string;
  readonly endingClass: string;
  readonly replies: number;
  readonly marks: Readonly<Partial<Record<CourseMarkId, number | null>>>;
}
