import { expect, test } from 'vitest';
import type { Log } from '../../src/engine/log.ts';
import { markAssessment } from '../../src/scoring/assessment.ts';
import { markCourse } from '../../src/scoring/course.ts';
import { courseLog, GOOD, on, put, readCourse, sat, way } from '../support/course.ts';

const scenario = readCourse().da;
/** The marks of an assessment that holds these steps and no others. */
function marked(...assessment: Log) {
  const marks = markAssessment(scenario, sat(scenario, courseLog({ assessment }, 'assessment')));
  if (!marks) throw new Error('the assessment was not handed in');
  return marks;
}

test('before it is handed in, and in a case without one, there is no mark', () => {
  const open = sat(scenario, [...GOOD.talk, on(), ...GOOD.assessment]);
  expect(markAssessment(scenario, open)).toBeNull();
  const talk = { ...scenario, stages: scenario.stages.slice(0, 1) };
  expect(markAssessment(talk, sat(talk, GOOD.talk))).toBeNull();
});

test('an assessment that finds what there is, scores its instrument and acts on what cannot wait earns everything', () => {
  expect(marked(...GOOD.assessment)).toMatchObject({
    value: 1,
    breadth: 1,
    depth: 1,
    economy: 1,
    red: 1,
    instruments: 1,
    missed: [],
    stops: [],
  });
});

test('what was told in the talk counts, and a way that only tells it again is wasted', () => {
  const marks = marked(way('samtykke'), way('ring-soester'), way('journal'), way('spoerg-job'));
  expect(marks.earned).toEqual(['samtykke', 'spoerg-job']);
  expect(marks.wasted).toEqual(['ring-soester', 'journal']);
  expect(marks.economy).toBeCloseTo(7 / 36);
  expect(marks.missed.map(({ finding }) => finding)).not.toContain('soesteren');
});

test('economy is not rated on two ways, nor an instrument that was not used', () => {
  expect(marked(way('journal'), way('spoerg-job'))).toMatchObject({ economy: null, instruments: null });
});

test('what was missed is named with the ways that would have brought it', () => {
  expect(marked(way('spoerg-job')).missed).toContainEqual({ finding: 'nat', ways: ['spoerg-nat'] });
});

test('an instrument is half for the sum and half for its band', () => {
  const used = (score: number, band: string) =>
    marked(way('audit'), put('audit/score', score), put('audit/band', band));
  expect(used(24, 'specialist').instruments).toBe(1);
  expect(used(23, 'specialist').instruments).toBe(0.5);
  expect(used(24, 'counselling').instruments).toBe(0.5);
  expect(used(23, 'counselling')).toMatchObject({
    instruments: 0,
    used: [{ way: 'audit', score: 24, band: 'specialist', scored: false, read: false }],
  });
});

test('a red finding that is held and left stops; one that was never found earns nothing and stops nothing', () => {
  const left = marked(way('spoerg-liv'));
  expect(left).toMatchObject({ red: 0, stops: ['traeet'], reds: [{ missed: false, action: null }] });
  expect(marked(way('spoerg-liv'), put('traeet/act', 'journalen')).stops).toEqual(['traeet']);
  expect(marked(way('spoerg-liv'), put('traeet/act', 'naeste-gang'))).toMatchObject({ red: 0.3, stops: [] });
  expect(marked(way('spoerg-job'))).toMatchObject({ red: 0, stops: [], reds: [{ missed: true }] });
});

test('a way without the consent it needs stops, also when the consent comes after', () => {
  expect(marked(way('ring-soester'))).toMatchObject({ breaches: ['ring-soester'], stops: ['ring-soester'] });
  expect(marked(way('ring-soester'), way('samtykke')).breaches).toEqual(['ring-soester']);
  expect(marked(way('samtykke'), way('ring-soester')).breaches).toEqual([]);
});

test('a breach caps the whole course', () => {
  const assessment = [way('ring-soester')];
  const marks = markCourse(scenario, sat(scenario, courseLog({ assessment }, 'assessment')));
  expect(marks.stops).toEqual([{ stage: 'udredning', id: 'ring-soester' }]);
  expect(marks.overall).toBe(0.4);
});
