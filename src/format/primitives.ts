import * as v from 'valibot';
import { homeworks } from './cbt.ts';
import { flags } from './flags.ts';

/** Reply codes: MITI 4.2.1, questions split as in MISC 2.5, and four that refine information and planning. */
export const codes = [
  'open-question',
  'closed-question',
  'simple-reflection',
  'complex-reflection',
  'affirm',
  'seek-collaboration',
  'emphasise-autonomy',
  'giving-information',
  'persuade-with-permission',
  'persuade',
  'confront',
  'advice',
  'options',
  'negotiation',
  'other',
] as const;
export type Code = (typeof codes)[number];

export const talks = ['change', 'neutral', 'sustain'] as const;
export type Talk = (typeof talks)[number];

export const moods = [
  'calm',
  'tired',
  'closed',
  'sad',
  'worried',
  'annoyed',
  'thinking',
  'smiling',
  'hopeful',
  'moved',
] as const;
export type Mood = (typeof moods)[number];

export const fits = ['best', 'good', 'partial', 'poor'] as const;
export type Fit = (typeof fits)[number];

/** How a conversation may end: with something agreed, with an open door, as it began, or with the client leaving. */
export const endingClasses = ['agreed', 'open', 'unchanged', 'left'] as const;

/** A text of at most so many characters. */
export const words = (limit: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(limit));
export const id = v.pipe(v.string(), v.regex(/^[a-zæøå0-9]+(-[a-zæøå0-9]+)*$/), v.maxLength(60));
export const ids = v.union([id, v.pipe(v.array(id), v.minLength(1))]);
export const talk = v.picklist(talks);
export const range = v.strictObject({ min: v.exactOptional(v.number()), max: v.exactOptional(v.number()) });

const flag = v.picklist(flags);
/** A field of a sheet: `tool/field` in any row, `tool/field/2` in that row. */
const sheetField = v.pipe(v.string(), v.regex(/^[a-zæøå0-9-]+\/[a-z-]+(\/[1-9])?$/));
const sheetFields = v.union([sheetField, v.pipe(v.array(sheetField), v.minLength(1))]);

/** Conditions are data, never code; all that are named must hold. */
export const guard = v.strictObject({
  reaction: v.exactOptional(v.union([talk, v.array(talk)])),
  after: v.exactOptional(ids),
  line: v.exactOptional(ids),
  alliance: v.exactOptional(range),
  reactance: v.exactOptional(range),
  visited: v.exactOptional(ids),
  missed: v.exactOptional(ids),
  said: v.exactOptional(ids),
  ended: v.exactOptional(ids),
  /** Findings that are held, all of them. */
  found: v.exactOptional(ids),
  /** Ways explored, options chosen and adjustments made, in any stage so far: one of them. */
  chose: v.exactOptional(ids),
  /** None of these was chosen so far. */
  without: v.exactOptional(ids),
  /** What the plan holds: one of these flags. */
  planned: v.exactOptional(v.union([flag, v.pipe(v.array(flag), v.minLength(1))])),
  /** None of these flags is in the plan. */
  unplanned: v.exactOptional(v.union([flag, v.pipe(v.array(flag), v.minLength(1))])),
  /** How far the client has come since the plan was agreed, a share 0-1. */
  progress: v.exactOptional(range),
  /** The id of a week's event that has happened: one of them. */
  happened: v.exactOptional(ids),
  /** Fields that something stands in, all of them; in the client's own words, all of them; that are still empty, all of them. */
  filled: v.exactOptional(sheetFields),
  theirs: v.exactOptional(sheetFields),
  unfilled: v.exactOptional(sheetFields),
  /** How the last task for the time between was left: one of these. */
  homework: v.exactOptional(
    v.union([v.picklist(homeworks), v.pipe(v.array(v.picklist(homeworks)), v.minLength(1))]),
  ),
});
export type Guard = v.InferOutput<typeof guard>;

export const source = v.pipe(v.string(), v.regex(/^[a-z0-9]+([-.][a-z0-9]+)*(:[A-Za-z0-9.,\- ]+)?$/));
