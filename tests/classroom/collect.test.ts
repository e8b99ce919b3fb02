import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { collect, placeOf, type Refusal } from '../../src/classroom/collect.ts';
import { handInOf, readHandIn, type HandIn } from '../../src/classroom/hand-in.ts';
import type { Attempt, MarksOfTheDay } from '../../src/learning/attempt.ts';
import { tiny } from '../support/cases.ts';
import { assigned, handed, NOW, through, tried } from './class.ts';

const cases = new Map([['tiny', tiny()]]);
const whole = tried('forsøg', through('spejl'));

test('a hand-in goes through JSON and comes back the same, without marks', () => {
  const handIn = handed('ida', [whole]);
  const forged: MarksOfTheDay = {
    overall: 1,
    capped: false,
    ending: 'slut',
    endingClass: 'agreed',
    replies: 1,
    marks: {},
  };
  const json = { ...handIn, attempts: [{ ...whole, marks: forged }] };
  expect(readHandIn(JSON.parse(JSON.stringify(json)))).toEqual({ ok: true, value: handIn });
});

test('marks come from the replay here, whatever the hand-in says', () => {
  const forged = { ...whole, marks: { overall: 1 } as MarksOfTheDay };
  const honest = collect(assigned(), cases, handed('ida', [whole]));
  const cheating = collect(assigned(), cases, { ...handed('ida', [whole]), attempts: [forged] });
  expect(cheating.ok && cheating.value.scored[0]?.overall).toEqual(
    honest.ok && honest.value.scored[0]?.overall,
  );
});

test('script in a name is a text like any other', () => {
  const handIn = handed('x', [whole], { student: { id: 'x', name: '<img src=x onerror=alert(1)>' } });
  expect(readHandIn(JSON.parse(JSON.stringify(handIn)))).toEqual({ ok: true, value: handIn });
});

test.each<[string, (json: Record<string, unknown>) => void]>([
  ['nothing handed in', (json) => (json['attempts'] = [])],
  ['an attempt twice', (json) => (json['attempts'] = [whole, whole])],
  ['an unknown key', (json) => (json['grade'] = 12)],
  ['a name without end', (json) => (json['student'] = { id: 'x', name: 'y'.repeat(200) })],
  [
    'a log without end',
    (json) => (json['attempts'] = [tried('a', Array(5000).fill({ type: 'cue', at: 0 }))]),
  ],
  ['a key that is none', (json) => (json['key'] = 'abc')],
  ['a turn before the first', (json) => (json['turn'] = 0)],
])('a hand-in with %s is refused', (_, change) => {
  const json = JSON.parse(JSON.stringify(handed('ida', [whole]))) as Record<string, unknown>;
  change(json);
  expect(readHandIn(json)).toEqual({ ok: false, error: { type: 'not-a-hand-in' } });
});

test('a hand-in says that it is of the second version when it brings a key, and of the first when it does not', () => {
  const student = { id: 'ida', name: 'Ida' };
  const by = { student, turn: 1, handedInAt: NOW, note: '' };
  const key = 'B'.repeat(87);
  const without = handInOf(assigned(), [whole], by);
  const withKey = handInOf(assigned(), [whole], { ...by, key });
  expect(without).toMatchObject({ version: 1 });
  expect(without).not.toHaveProperty('key');
  expect(withKey).toMatchObject({ version: 2, key });
  for (const value of [without, withKey])
    expect(readHandIn(JSON.parse(JSON.stringify(value)))).toEqual({ ok: true, value });
});

test('a newer hand-in is named', () => {
  expect(readHandIn({ ...handed('ida', [whole]), version: 9 })).toEqual({
    ok: false,
    error: { type: 'newer' },
  });
});

test.each<[string, Partial<HandIn>, Partial<Attempt>, Refusal]>([
  ['for another assignment', { assignment: 'anden' }, {}, { type: 'other-assignment' }],
  ['for another class', { class: 'andet' }, {}, { type: 'other-assignment' }],
  ['at a case that was not asked for', {}, { scenario: 'anna' }, { type: 'other-case', scenario: 'anna' }],
  ['in another edition', {}, { revision: 2 }, { type: 'other-revision', scenario: 'tiny', revision: 2 }],
  ['in another mode', {}, { mode: 'exam' }, { type: 'other-way', scenario: 'tiny' }],
  ['with day form', {}, { dayForm: true }, { type: 'other-way', scenario: 'tiny' }],
  [
    'with a log that was altered',
    {},
    { log: [{ type: 'reply', reply: 'findes-ikke', at: NOW }] },
    { type: 'does-not-replay', scenario: 'tiny', index: 0 },
  ],
])('what is %s is named and does not count', (_, more, attempt, refusal) => {
  const handIn = { ...handed('ida', [whole], more), attempts: [{ ...whole, ...attempt }] };
  expect(collect(assigned(), cases, handIn)).toEqual({ ok: false, error: refusal });
});

test('what is wrong with one attempt leaves the others standing', () => {
  const old = tried('gammelt', whole.log, { revision: 7, startedAt: NOW - 5 });
  const collected = collect(assigned(), cases, { ...handed('ida', [whole]), attempts: [old, whole] });
  expect(collected.ok && collected.value.scored.map(({ attempt, first }) => [attempt.id, first])).toEqual([
    ['forsøg', true],
  ]);
  expect(collected.ok && collected.value.refused).toEqual([
    { attempt: 'gammelt', why: { type: 'other-revision', scenario: 'tiny', revision: 7 } },
  ]);
});

test('the first whole try is the first, however the file lists them; going on from a place is none', () => {
  const from = tried('videre', whole.log, { startedAt: NOW - 10, origin: { attempt: 'x', index: 1 } });
  const second = tried('andet', whole.log, { startedAt: NOW + 10 });
  const collected = collect(assigned(), cases, {
    ...handed('ida', [whole]),
    attempts: [second, whole, from],
  });
  expect(collected.ok && collected.value.scored.map(({ attempt, first }) => [attempt.id, first])).toEqual([
    ['videre', false],
    ['forsøg', true],
    ['andet', false],
  ]);
});

test('one seed for all is asked of all', () => {
  const assignment = assigned({ seed: 'torsdag' });
  const right = tried('a', [], { dayForm: true, seed: 'torsdag' });
  const wrong = tried('b', [], { dayForm: true, seed: 'fredag' });
  const reached = (attempt: Attempt) =>
    collect(assignment, cases, { ...handed('i', [whole]), attempts: [attempt] }).ok;
  expect([reached(right), reached(wrong), reached(whole)]).toEqual([true, false, false]);
});

test('a case is complete when it has come through the stage that was asked for', () => {
  const firstStage = whole.log.slice(
    0,
    whole.log.findIndex(({ type }) => type === 'continue'),
  );
  const complete = (through: string | null, log: Attempt['log']) => {
    const assignment = assigned({ cases: [{ id: 'tiny', revision: 1, through }] });
    const collected = collect(assignment, cases, { ...handed('i', [whole]), attempts: [tried('a', log)] });
    return collected.ok && collected.value.scored[0]?.complete;
  };
  expect(complete('gangen', firstStage)).toBe(true);
  expect(complete('gangen', firstStage.slice(0, -1))).toBe(false);
  expect(complete(null, firstStage)).toBe(false);
  expect(complete(null, whole.log)).toBe(true);
});

test('whatever the order and however often, the same hand-ins are left', () => {
  const handIns = [1, 2, 3].flatMap((turn) =>
    ['ida', 'bo'].map((student) => handed(student, [whole], { turn, handedInAt: NOW + turn })),
  );
  const taken = (files: readonly HandIn[]) => {
    const known = new Map<string, HandIn>();
    for (const file of files)
      if (placeOf(known.get(file.student.id), file).ok) known.set(file.student.id, file);
    return new Map([...known].sort(([a], [b]) => (a < b ? -1 : 1)));
  };
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...handIns), { maxLength: 20 }), (some) => {
      expect(taken([...some, ...handIns])).toEqual(taken(handIns));
      expect(taken([...some].reverse())).toEqual(taken(some));
    }),
  );
});

test.each([
  ['the same again', handed('ida', [whole]), 'duplicate'],
  [
    'an earlier one, though its clock is ahead',
    handed('ida', [whole], { turn: 0, handedInAt: NOW * 2 }),
    'older',
  ],
])('%s changes nothing', (_, handIn, type) => {
  expect(placeOf(handed('ida', [whole]), handIn)).toEqual({ ok: false, error: { type } });
});
