import * as v from 'valibot';
import type { LogEvent } from '../engine/log.ts';
import { languages } from '../format/language.ts';
import { modes, type Attempt } from './attempt.ts';

/** How large a part of an attempt may be that comes from a file, a row or a colleague. A screen that takes text from a person keeps within `draft`. */
export const limits = { log: 4_000, draft: 10_000, seed: 200, entries: 60 } as const;

// Begins with a letter or digit, so that no id is `__proto__`.
export const ID = /^[\p{L}\p{N}][\p{L}\p{N}_.:/-]{0,119}$/u;
export const id = v.pipe(v.string(), v.regex(ID));
export const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
// The last millisecond that a Date can hold; beyond it, formatting a time throws.
export const time = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(8.64e15));
const finite = v.pipe(v.number(), v.finite());

const unsafeKeys = new Set(['__proto__', 'prototype', 'constructor']);
/** valibot's record passes over these keys without a word, and that would be dropping what was stored. */
const hasSafeKeys = (value: unknown) =>
  typeof value !== 'object' || value === null || Object.keys(value).every((key) => !unsafeKeys.has(key));
const byId = <T extends v.GenericSchema>(value: T) =>
  v.pipe(v.unknown(), v.check(hasSafeKeys, 'unsafe key'), v.record(id, value), v.maxEntries(limits.entries));

const value = v.union([
  v.pipe(v.string(), v.maxLength(limits.draft)),
  finite,
  v.pipe(v.array(id), v.maxLength(limits.entries)),
]);

export const event: v.GenericSchema<unknown, LogEvent> = v.variant('type', [
  v.strictObject({ type: v.literal('reply'), reply: id, at: time }),
  v.strictObject({ type: v.literal('continue'), at: time }),
  v.strictObject({ type: v.literal('back'), at: time }),
  v.strictObject({
    type: v.literal('draft'),
    text: v.pipe(v.string(), v.maxLength(limits.draft)),
    at: time,
  }),
  v.strictObject({ type: v.literal('cue'), at: time }),
  v.strictObject({ type: v.literal('rate'), ratings: byId(finite), at: time }),
  v.strictObject({ type: v.literal('explore'), way: id, at: time }),
  v.strictObject({ type: v.literal('set'), field: id, value, at: time }),
  v.strictObject({ type: v.literal('show'), at: time }),
  v.strictObject({ type: v.literal('hand-in'), at: time }),
]);

const isById = (isValue: (value: unknown) => boolean) => (value: unknown) => {
  if (typeof value !== 'object' || value === null) return false;
  const keys = Object.keys(value);
  return (
    keys.length <= limits.entries &&
    keys.every(
      (key) => ID.test(key) && !unsafeKeys.has(key) && isValue((value as Record<string, unknown>)[key]),
    )
  );
};
export const areNumbers = isById((value) => Number.isFinite(value));
export const areNumbersOrNull = isById((value) => value === null || Number.isFinite(value));
const numbers = v.custom<Readonly<Record<string, number>>>(areNumbers);
const numbersOrNull = v.custom<Readonly<Record<string, number | null>>>(areNumbersOrNull);

const evidence = v.strictObject({
  way: v.pipe(v.string(), v.maxLength(120)),
  stepsBack: count,
  chances: numbers,
  quality: numbers,
  measures: numbersOrNull,
});

export const marks = v.strictObject({
  overall: v.nullable(finite),
  capped: v.boolean(),
  ending: v.pipe(v.string(), v.maxLength(120)),
  endingClass: v.pipe(v.string(), v.maxLength(120)),
  replies: count,
  // Any id, not only the marks of today: what was given that day stays readable when the marks change.
  marks: numbersOrNull,
  evidence: v.exactOptional(evidence),
});

export const head = {
  id,
  scenario: id,
  revision: count,
  language: v.picklist(languages),
  mode: v.picklist(modes),
  seed: v.pipe(v.string(), v.maxLength(limits.seed)),
  dayForm: v.boolean(),
  origin: v.nullable(v.strictObject({ attempt: id, index: count })),
  assignment: v.exactOptional(id),
  startedAt: time,
  finishedAt: v.nullable(time),
};

export const wholeAttempt: v.GenericSchema<unknown, Attempt> = v.strictObject({
  ...head,
  log: v.pipe(v.array(event), v.maxLength(limits.log)),
  marks: v.nullable(marks),
});

/** Why a value did not parse, in a word for machines and people who look: the place in it that is wrong. */
export function shapeReason(issues: readonly v.BaseIssue<unknown>[]): string {
  const issue = issues[0];
  const path = issue ? (v.getDotPath(issue) ?? '') : '';
  return `shape:${path.slice(0, 200)}`;
}
