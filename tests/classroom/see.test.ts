import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { classSkills, skillsOf } from '../../src/classroom/class-skills.ts';
import { collect, type Collected } from '../../src/classroom/collect.ts';
import { isWorked, profileOf, spreadsOf } from '../../src/classroom/profile.ts';
import { wayMap } from '../../src/classroom/way-map.ts';
import type { Attempt } from '../../src/learning/attempt.ts';
import { readTiny, tiny } from '../support/cases.ts';
import { readCourse } from '../support/course.ts';
import { assigned, handed, through, tried } from './class.ts';

const cases = new Map([['tiny', tiny()]]);

function collected(student: string, ...attempts: Attempt[]): Collected {
  const result = collect(assigned(), cases, handed(student, attempts));
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
const met = collected('ida', tried('a', through('spejl')));
const pushed = collected('bo', tried('b', through('pres')));
const scored = [met, pushed].flatMap((each) => each.scored);

test('a talk has the profile of its marks, a course that of its parts', () => {
  const [one] = scored;
  expect(one && profileOf(one, false).map(([id]) => id)).toContain('reflection-rate');
  expect(one && profileOf(one, true).map(([id]) => id)).toEqual([
    'talk',
    'assessment',
    'choice',
    'argument',
    'plan',
    'follow-up',
  ]);
});

test('a case is worked at when what is asked for goes past its conversations', () => {
  const { da: course } = readCourse();
  const [first] = course.stages;
  expect(isWorked(course, null)).toBe(true);
  expect(isWorked(course, first?.id ?? '')).toBe(false);
  expect(isWorked(readTiny().da, null)).toBe(false);
});

test('a spread has everybody who was rated, and its middle half between them', () => {
  const spread = spreadsOf(scored, 'tiny', false).find(({ mark }) => mark === 'fit');
  expect(spread?.values.map(({ student }) => student)).toEqual(['ida', 'bo']);
  const values = spread?.values.map(({ value }) => value) ?? [];
  expect(spread?.low).toBeGreaterThanOrEqual(Math.min(...values));
  expect(spread?.high).toBeLessThanOrEqual(Math.max(...values));
  expect(spreadsOf(scored, 'anden', false)).toEqual([]);
});

test('the skills of a class weigh each chance alike', () => {
  const read = [met, pushed].map((one) => ({
    student: one.handIn.student.id,
    name: one.handIn.student.name,
    shown: skillsOf(one, cases),
  }));
  const { skills, students, all } = classSkills(read);
  expect(students.map(({ name }) => name)).toEqual(['BO', 'IDA']);
  expect(skills.length).toBeGreaterThan(0);
  for (const id of skills) {
    const chances = read.reduce((sum, { shown }) => sum + (shown[id]?.chances ?? 0), 0);
    expect(all[id]?.chances).toBe(chances);
    expect(all[id]?.quality).toBeGreaterThanOrEqual(0);
    expect(all[id]?.quality).toBeLessThanOrEqual(1);
  }
});

test('on the map each place stands further on than those that lead to it, alone in its lane', () => {
  const answers = ['spejl', 'pres', 'spørg'] as const;
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...answers), { minLength: 1, maxLength: 6 }), (ways) => {
      const tries = ways.flatMap((way, i) => collected(`s${i}`, tried(`s${i}`, through(way))).scored);
      const { places, ways: roads, steps, lanes } = wayMap(tries);
      const at = new Map(places.map((place) => [place.turn, place]));
      for (const { from, to } of roads)
        expect(at.get(to)?.step).toBeGreaterThan(at.get(from)?.step ?? Infinity);
      expect(new Set(places.map(({ step, lane }) => `${step}/${lane}`)).size).toBe(places.length);
      for (const { step, lane, count } of places) {
        expect(step).toBeLessThan(steps);
        expect(lane).toBeGreaterThanOrEqual(0);
        expect(lane).toBeLessThan(lanes);
        expect(count).toBeLessThanOrEqual(ways.length);
      }
    }),
  );
});

test('of nobody there is no map', () => {
  expect(wayMap([])).toEqual({ places: [], ways: [], steps: 0, lanes: 0 });
});
