import * as v from 'valibot';
import { id, time } from './shape.ts';
import { DAY } from './tries.ts';

/** How long what is written about a trial may be. */
export const TRIAL_LIMITS = { line: 300, log: 1000 } as const;

/** One thing to try in own practice; never changed afterwards, and never about a client. */
export interface Trial {
  readonly id: string;
  /** The attempt that it came from, and its case. */
  readonly attempt: string | null;
  readonly scenario: string | null;
  readonly what: string;
  /** On what occasion. */
  readonly when: string;
  /** How it will be noticed that it works; may be empty. */
  readonly sign: string;
  readonly at: number;
}

export const wents = ['tried', 'partly', 'not-yet', 'later'] as const;
/** How it went so far; `later` puts a reminder off and says nothing else. */
export type Went = (typeof wents)[number];
export interface TrialEntry {
  readonly id: string;
  readonly trial: string;
  readonly went: Went;
  readonly text: string;
  readonly at: number;
}

const line = (limit: number) => v.pipe(v.string(), v.maxLength(limit));
export const trialSchema: v.GenericSchema<unknown, Trial> = v.strictObject({
  id,
  attempt: v.nullable(id),
  scenario: v.nullable(id),
  what: v.pipe(line(TRIAL_LIMITS.line), v.minLength(1)),
  when: line(TRIAL_LIMITS.line),
  sign: line(TRIAL_LIMITS.line),
  at: time,
});
export const trialEntrySchema: v.GenericSchema<unknown, TrialEntry> = v.strictObject({
  id,
  trial: id,
  went: v.picklist(wents),
  text: line(TRIAL_LIMITS.log),
  at: time,
});

/** The weeks after which one is asked how it went. */
export const ASK_AFTER = [1, 4, 12] as const;
/** What has not been answered so many weeks after the last question is asked no more. */
const GIVE_UP = 8;

export interface Asking {
  readonly trial: Trial;
  /** The latest of the weeks that have gone. */
  readonly weeks: (typeof ASK_AFTER)[number];
}

/** What to ask about today, oldest first: a week that has gone, after which nothing was written. */
export function askingAbout(
  trials: readonly Trial[],
  entries: readonly TrialEntry[],
  today: number,
): Asking[] {
  return inTime(trials).flatMap((trial): Asking[] => {
    const weeks = ASK_AFTER.filter((each) => today >= trial.at + each * 7 * DAY).at(-1);
    if (weeks === undefined || today > trial.at + (12 + GIVE_UP) * 7 * DAY) return [];
    const since = trial.at + weeks * 7 * DAY;
    return entries.some((entry) => entry.trial === trial.id && entry.at >= since) ? [] : [{ trial, weeks }];
  });
}

/** Oldest first, whatever order they came in. */
export const inTime = <T extends { readonly id: string; readonly at: number }>(all: readonly T[]): T[] =>
  [...all].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
