import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import {
  ASK_AFTER,
  askingAbout,
  inTime,
  trialSchema,
  TRIAL_LIMITS,
  wents,
  type Trial,
  type TrialEntry,
} from '../../src/learning/trial.ts';
import { DAY } from '../../src/learning/tries.ts';
import { TODAY } from './heads.ts';

const trial = (ago: number, id = 'a'): Trial => ({
  id,
  attempt: null,
  scenario: null,
  what: 'At spejle, før jeg spørger',
  when: 'Tirsdag',
  sign: '',
  at: TODAY - ago * DAY,
});
const entry = (ago: number, went: TrialEntry['went'] = 'tried', of = 'a'): TrialEntry => ({
  id: `${of}-${String(ago)}`,
  trial: of,
  went,
  text: '',
  at: TODAY - ago * DAY,
});
const weeksAsked = (ago: number, ...entries: TrialEntry[]) =>
  askingAbout([trial(ago)], entries, TODAY).map(({ weeks }) => weeks);

test('one is asked after one, four and twelve weeks, and not for ever', () => {
  expect([0, 6, 7, 27, 28, 83, 84, 140, 141].map((ago) => weeksAsked(ago))).toEqual([
    [],
    [],
    [1],
    [1],
    [4],
    [4],
    [12],
    [12],
    [],
  ]);
});

test('what was written, and a wish to be asked later, answers until the next of the weeks', () => {
  for (const went of wents) {
    expect(weeksAsked(10, entry(2, went))).toEqual([]);
    expect(weeksAsked(30, entry(22, went))).toEqual([4]);
  }
  expect(weeksAsked(10, entry(5))).toEqual([1]);
  expect(weeksAsked(10, entry(1, 'tried', 'en-anden'))).toEqual([1]);
});

test('what is asked depends on no order, and each plan is asked about at most once', () => {
  const plans = fc.array(
    fc.integer({ min: 0, max: 200 }).map((ago) => trial(ago, `plan-${String(ago)}`)),
    {
      maxLength: 8,
    },
  );
  fc.assert(
    fc.property(plans, fc.array(fc.integer({ min: 0, max: 200 })), (trials, agos) => {
      const entries = agos.map((ago) => entry(ago, 'partly', trials[ago % 8]?.id ?? 'x'));
      const asked = askingAbout(trials, entries, TODAY);
      expect(askingAbout([...trials].reverse(), [...entries].reverse(), TODAY)).toEqual(asked);
      for (const { weeks } of asked) expect(ASK_AFTER).toContain(weeks);
      expect(inTime(asked.map(({ trial }) => trial))).toEqual(asked.map(({ trial }) => trial));
    }),
  );
});

test('a plan says something, and no more than fits', () => {
  const holds = (what: string) => v.is(trialSchema, { ...trial(0), what });
  expect([holds('x'), holds(''), holds('x'.repeat(TRIAL_LIMITS.line + 1))]).toEqual([true, false, false]);
});
