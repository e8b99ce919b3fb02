import { expect, test } from 'vitest';
import type { LogEvent } from '../../src/engine/log.ts';
import type { Value } from '../../src/engine/done.ts';
import type { Scenario } from '../../src/format/schema.ts';
import { gradesOf, markMatching, worth } from '../../src/scoring/matching.ts';
import { GRADE } from '../../src/scoring/weights.ts';
import { courseLog, GOOD, put, readCourse, sat, stagesOf } from '../support/course.ts';

/** The good match with other values in some fields; a field set to null is left empty. */
function marked(change: Readonly<Record<string, Value | null>> = {}, scenario: Scenario = readCourse().da) {
  const kept = GOOD.matching.filter((event) => event.type !== 'set' || !(event.field in change));
  const changed = Object.entries(change).flatMap(([field, value]): LogEvent[] =>
    value === null ? [] : [put(field, value)],
  );
  const log = courseLog({ matching: [...kept, ...changed] }, 'matching');
  const marks = markMatching(scenario, sat(scenario, log));
  if (!marks) throw new Error('the match was not handed in');
  return marks;
}
const chosen = (marks: ReturnType<typeof marked>, id: string) => marks.chosen.find((each) => each.id === id);

test('before it is handed in there is no mark', () => {
  const { da } = readCourse();
  expect(markMatching(da, sat(da, courseLog({}, 'assessment')))).toBeNull();
});

test('right choices with what speaks for them, an alternative weighed and the wish answered earn everything', () => {
  expect(marked()).toMatchObject({ choice: 1, argument: 1, open: [], stops: [], wish: { honoured: true } });
});

test('a right choice without a finding earns at most half', () => {
  const marks = marked({ 'samtaler/for': null, 'ambulant/for': [] });
  expect(chosen(marks, 'samtaler')).toMatchObject({ value: 0.5, supporting: [], unused: ['tempo', 'bilen'] });
  expect(chosen(marks, 'ambulant')?.value).toBe(0.5);
  expect(marks.choice).toBeCloseTo(1 - 4 / 8 / 2);
  // One finding is enough for the choice, two for the argument.
  const one = marked({ 'samtaler/for': ['tempo'] });
  expect(one.choice).toBe(1);
  expect(one.argument).toBeLessThan(1);
});

test('a finding that does not speak for a choice takes away from the argument, not from the choice', () => {
  const marks = marked({ 'samtaler/for': ['tempo', 'bilen', 'alene'] });
  expect(chosen(marks, 'samtaler')).toMatchObject({ value: 1, beside: ['alene'] });
  expect(marks.choice).toBe(1);
  expect(marks.argument).toBeCloseTo(1 - (0.5 * 0.25) / 5);
});

test('a decision left open earns nothing and is named; a second choice is averaged in', () => {
  expect(marked({ setting: [] })).toMatchObject({ choice: 0.75, open: ['setting'] });
  const two = marked({ method: ['samtaler', 'skemaer'], 'skemaer/for': ['nat'] });
  expect(two.choice).toBeCloseTo(1 - (2 / 8) * ((1 - GRADE.neutral) / 2));
});

test('experts who differ are averaged', () => {
  const { matching } = stagesOf(readCourse().da);
  const [option] = matching.options;
  if (!option) throw new Error('no option');
  const split = { ...option, grade: { recommended: 3, neutral: 1 } };
  expect(gradesOf(split)).toEqual({ recommended: 3, neutral: 1 });
  expect(worth(split)).toBeCloseTo((3 * 1 + GRADE.neutral) / 4);
  expect(worth({ ...option, grade: 'not-indicated' })).toBe(GRADE['not-indicated']);
});

test('of two that do not go together the weaker earns nothing', () => {
  const { da } = readCourse();
  const { matching } = stagesOf(da);
  const sheets = matching.options.find(({ id }) => id === 'skemaer');
  if (sheets) sheets.against = 'samtaler';
  const marks = marked({ method: ['samtaler', 'skemaer'] }, da);
  expect(chosen(marks, 'skemaer')).toMatchObject({ value: 0, clashes: ['samtaler'] });
  expect(chosen(marks, 'samtaler')).toMatchObject({ value: 1, clashes: ['skemaer'] });
});

test('an alternative is weighed by its reason, and not by one who has chosen it', () => {
  expect(marked({ aside: 'doegnet/penge' }).aside?.value).toBe(0);
  expect(marked({ aside: 'skemaer/klar' }).aside?.value).toBe(0.3);
  expect(marked({ aside: '' })).toMatchObject({ aside: null, argument: 0.75 });
  expect(marked({ setting: ['doegnet'] }).aside?.value).toBe(0);
});

test('a wish that is not answered, or put off, is seen', () => {
  expect(marked({ wish: null })).toMatchObject({ argument: 0.75, wish: { answer: null, value: 0 } });
  expect(marked({ wish: 'senere' }).wish.value).toBe(0);
  expect(marked({ method: ['skemaer'] }).wish.honoured).toBe(false);
});

test('an unsafe choice stops', () => {
  expect(marked({ medical: ['brat'] })).toMatchObject({ stops: ['brat'] });
  expect(marked({ medical: ['laege', 'brat'] }).stops).toEqual(['brat']);
  expect(marked({ setting: ['doegnet'] }).stops).toEqual([]);
});
