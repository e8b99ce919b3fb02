import { expect, test } from 'vitest';
import { collect, type Collected } from '../../src/classroom/collect.ts';
import { decisionPoints, discussionList, roster, timeAtWork } from '../../src/classroom/cohort.ts';
import type { Attempt } from '../../src/learning/attempt.ts';
import { compile } from '../../src/engine/compile.ts';
import { readTiny, tiny } from '../support/cases.ts';
import { courseLog, handIn, on, put, readCourse } from '../support/course.ts';
import { assigned, handed, NOW, through, tried } from './class.ts';

const cases = new Map([['tiny', tiny()]]);
const { da: scenario } = readTiny();

function collected(student: string, ...attempts: Attempt[]): Collected {
  const result = collect(assigned(), cases, handed(student, attempts));
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
const good = (id: string) => tried(id, through('spejl'));
const pushing = (id: string) => tried(id, through('pres'));

/** A class of so many who meet the client where he stands, and so many who push. */
const classOf = (met: number, pushed: number) => [
  ...Array.from({ length: met }, (_, i) => collected(`m${i}`, good(`m${i}`))),
  ...Array.from({ length: pushed }, (_, i) => collected(`p${i}`, pushing(`p${i}`))),
];
const scored = (all: readonly Collected[]) => all.flatMap((each) => each.scored);

test('pseudonyms with a number stand in the order of their numbers', () => {
  const all = ['elev 10', 'elev 2', 'anna'].map((name) => collected(name, good(name)));
  expect(roster(assigned(), all, NOW).map(({ name }) => name)).toEqual(['ANNA', 'ELEV 2', 'ELEV 10']);
});

test('the overview names who, what and when, and what stands out', () => {
  const late = collected('bo', good('b'), tried('b2', through('pres'), { startedAt: NOW + 1 }));
  const quits = collected('ida', tried('i', through('spejl').slice(0, 1)));
  const rows = roster(
    assigned({ due: NOW + 1 }),
    [quits, { ...late, handIn: { ...late.handIn, handedInAt: NOW - 5 } }],
    NOW + 600_000,
  );
  expect(
    rows.map(({ name, late, clock, complete, tries, stuck }) => ({
      name,
      late,
      clock,
      complete,
      tries,
      stuck,
    })),
  ).toEqual([
    { name: 'BO', late: false, clock: true, complete: 1, tries: 2, stuck: [] },
    { name: 'IDA', late: true, clock: false, complete: 0, tries: 1, stuck: ['quit-early'] },
  ]);
  expect(rows[0]?.cases['tiny']?.attempt.id).toBe('b');
});

test('tries until it was right, and walking in circles, stand out', () => {
  const back = [...through('spejl').slice(0, 1), { type: 'back' as const, at: NOW }];
  const circling = tried('c', [...Array.from({ length: 6 }, () => back).flat(), ...through('spejl')]);
  const again = [1, 2].map((i) => tried(`r${i}`, through('pres'), { startedAt: NOW + i }));
  expect(roster(assigned(), [collected('ida', circling, ...again)], NOW * 2)[0]?.stuck).toEqual([
    'circles',
    'restart-until-right',
  ]);
});

test('a line of one’s own counts as written, one that was passed over does not', () => {
  const draft = (text: string) => ({ type: 'draft' as const, text, at: NOW });
  const rows = roster(
    assigned(),
    [collected('ida', tried('i', [draft('Godmorgen'), ...through('spejl').slice(0, 1), draft('')]))],
    NOW,
  );
  expect(rows[0]?.drafts).toBe(1);
});

test('a text at a worked stage counts once, however often it was put down on the way', () => {
  const scenario = readCourse().da;
  const course = new Map([[scenario.id, compile(scenario)]]);
  const asked = assigned({ cases: [{ id: scenario.id, revision: scenario.revision, through: null }] });
  const log = [...courseLog({}, 'assessment'), on(), put('text', 'N'), put('text', 'Nu'), handIn()];
  const attempt = tried('a', log, { scenario: scenario.id, revision: scenario.revision });
  const result = collect(asked, course, handed('ida', [attempt]));
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  expect(roster(asked, [result.value], NOW)[0]?.drafts).toBe(1);
});

test('a long pause is no time at work, nor is a clock that goes back', () => {
  const at = (...minutes: number[]) =>
    tried(
      't',
      minutes.map((minute) => ({ type: 'cue' as const, at: NOW + minute * 60_000 })),
    );
  expect(timeAtWork(at(1, 3))).toBe(3 * 60_000);
  expect(timeAtWork(at(1, 300))).toBe(6 * 60_000);
  expect(timeAtWork(at(5, 1))).toBe(5 * 60_000);
});

test('a decision point says who chose what', () => {
  const [first] = decisionPoints(scenario, scored(classOf(3, 2)));
  expect(first?.turn).toBe('hilsen');
  expect(first?.replies).toEqual([
    { reply: 'spejl', students: ['m0', 'm1', 'm2'] },
    { reply: 'pres', students: ['p0', 'p1'] },
    { reply: 'spørg', students: [] },
  ]);
  expect(first?.difficulty).toBeCloseTo(0.6);
  expect(first?.discrimination).toBe(null);
});

test('only first tries count, and everyone once', () => {
  const twice = collected('ida', good('a'), tried('b', through('pres'), { startedAt: NOW + 1 }));
  expect(decisionPoints(scenario, twice.scored)[0]?.students).toEqual(['ida']);
});

test('too few say nothing of how hard it was, or how divided they were', () => {
  const [point] = decisionPoints(scenario, scored(classOf(2, 1)));
  expect([point?.difficulty, point?.split]).toEqual([null, null]);
});

test('a place that few came to is marked as uneven', () => {
  const quits = Array.from({ length: 7 }, (_, i) =>
    collected(`q${i}`, tried(`q${i}`, through('spejl').slice(0, 1))),
  );
  const points = decisionPoints(scenario, scored([...quits, ...classOf(3, 0)]));
  expect(points.map(({ turn, uneven }) => [turn, uneven])).toEqual([
    ['hilsen', false],
    ...points.slice(1).map(({ turn }) => [turn, true]),
  ]);
  expect(points.length).toBeGreaterThan(1);
});

test('from ten students on, a choice is held against the others of the same student', () => {
  const value = decisionPoints(scenario, scored(classOf(6, 6)))[0]?.discrimination;
  expect(value === null || (value !== undefined && value >= -1 && value <= 1)).toBe(true);
  expect(decisionPoints(scenario, scored(classOf(12, 0)))[0]?.discrimination).toBe(null);
});

test('the discussion list begins where the class was most divided, and leaves out where all agreed', () => {
  const divided = decisionPoints(scenario, scored(classOf(4, 4)));
  expect(discussionList(divided)[0]?.turn).toBe('hilsen');
  expect(divided[0]?.split).toBeCloseTo(Math.log(2) / Math.log(3));
  expect(discussionList(decisionPoints(scenario, scored(classOf(6, 0))))).toEqual([]);
});
