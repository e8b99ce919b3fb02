import { expect, test } from 'vitest';
import { replay } from '../../src/engine/replay.ts';
import { chancesOf } from '../../src/learning/chances.ts';
import { evidenceOf, firstAnswers, showingsOf } from '../../src/learning/evidence.ts';
import type { Showings } from '../../src/learning/skill.ts';
import { markCourse } from '../../src/scoring/course.ts';
import type { Spoken } from '../../src/scoring/mark.ts';
import { logOf, readTiny, soundCase, tiny } from '../support/cases.ts';
import { inRow, spoken } from '../support/moments.ts';

const options = { seed: 'frø', dayForm: false };
const nothing = {
  talk: null,
  assessment: null,
  choice: null,
  argument: null,
  plan: null,
  'follow-up': null,
};
const shows = (...moments: Omit<Spoken, 'index'>[]): Showings =>
  showingsOf(readTiny().da, inRow(moments), nothing);

function evidence(origin: { attempt: string; index: number } | null, ...steps: string[]) {
  const log = logOf(...steps);
  const sitting = replay(tiny(), options, log);
  if (!sitting.ok) throw new Error('not open');
  const marks = markCourse(tiny().scenario, sitting.value);
  return evidenceOf(tiny(), { ...options, origin, log }, sitting.value, marks);
}

test('a reply shows the skills of its codes, as well as it served', () => {
  expect(shows(spoken('neutral', { codes: ['complex-reflection', 'affirm'], fit: 'good' }))).toEqual({
    'complex-reflection': { chances: 1, quality: 0.6 },
    affirmation: { chances: 1, quality: 0.6 },
  });
});

test('a chance is missed only where the skill would have served and what was said did not', () => {
  const open = [{ codes: ['complex-reflection' as const], fit: 'best' as const }];
  expect(shows(spoken('neutral', { codes: ['closed-question'], fit: 'partial' }, open))).toEqual({
    'complex-reflection': { chances: 1, quality: 0 },
  });
  expect(shows(spoken('neutral', { codes: ['closed-question'], fit: 'good' }, open))).toEqual({});
});

test('what harms shows nothing, and advice that nobody asked for is information without permission', () => {
  const harm = shows(spoken('neutral', { codes: ['complex-reflection', 'confront'], fit: 'good' }));
  expect(harm['complex-reflection']).toEqual({ chances: 1, quality: 0 });
  expect(shows(spoken('neutral', { codes: ['advice'], fit: 'good' })).information?.quality).toBe(0);
});

test('an element of CBT is worth how well it was done, and missed where it was on offer and nothing served', () => {
  const asked = { element: 'functional-analysis', well: 3, how: 'asked' } as const;
  const led = { element: 'functional-analysis', well: 0, how: 'led' } as const;
  const skill = (...args: Parameters<typeof spoken>) => shows(spoken(...args))['functional-analysis'];
  expect(skill('neutral', { codes: ['open-question'], cbt: asked })).toEqual({ chances: 1, quality: 1 });
  expect(skill('neutral', { codes: ['closed-question'], cbt: led })).toEqual({ chances: 1, quality: 0 });
  const open = [{ codes: ['open-question' as const], cbt: asked }];
  expect(skill('neutral', { codes: ['other'], fit: 'poor' }, open)).toEqual({ chances: 1, quality: 0 });
  expect(skill('neutral', { codes: ['complex-reflection'], fit: 'good' }, open)).toBeUndefined();
});

test('an answer to sustain talk is worth what its mark is', () => {
  expect(shows(spoken('sustain', { codes: ['simple-reflection'] }))['sustain-talk']).toEqual({
    chances: 1,
    quality: 1,
  });
  expect(shows(spoken('sustain', { codes: ['persuade'], fit: 'poor' }))['sustain-talk']?.quality).toBe(0);
});

test('irritation is met where it shows on the face', () => {
  const cross = spoken('neutral', { codes: ['other'], fit: 'best' });
  expect(shows({ ...cross, line: { ...cross.line, mood: 'annoyed' } })).toEqual({
    discord: { chances: 1, quality: 1 },
  });
});

test('what was taken back counts as it was said first', () => {
  const answers = firstAnswers(tiny(), options, logOf('pres', '<', 'spejl', 'hvad', '<', 'kom'));
  expect(answers.map(({ place, reply }) => `${place}/${reply.id}`)).toEqual([
    'hilsen/pres',
    expect.stringMatching(/\/hvad$/),
  ]);
});

test('the same way has the same digest, and another way another', () => {
  const [one, twin, other] = [
    evidence(null, 'spejl', 'hvad', '>', 'læge'),
    evidence(null, 'spejl', 'kom', '<', 'hvad', '>', 'læge'),
    evidence(null, 'spejl', 'kom', '>', 'læge'),
  ];
  expect(twin.way).toBe(one.way);
  expect(twin.stepsBack).toBe(1);
  expect(other.way).not.toBe(one.way);
});

test('played on from a place, only what came after it counts', () => {
  const whole = evidence(null, 'spejl', 'hvad', '>', 'læge');
  const from = evidence({ attempt: 'a', index: 1 }, 'spejl', 'hvad', '>', 'læge');
  expect(whole.chances['simple-reflection']).toBeDefined();
  expect(from.chances['simple-reflection']).toBeUndefined();
});

test('parts of a course count once they are done, and not when they were copied from an earlier attempt', () => {
  const { da } = readTiny();
  const [stage] = da.stages;
  if (!stage) throw new Error('tests/fixtures/tiny has stages');
  const course = { ...da, stages: [stage, { id: 'plan', kind: 'plan' } as never] };
  const parts = { ...nothing, plan: 0.7 };
  expect(showingsOf(course, [], parts).plan).toEqual({ chances: 5, quality: 0.7 });
  expect(showingsOf(course, [], nothing)).toEqual({});
  expect(showingsOf(course, [], parts, 1)).toEqual({});
});

test('the chances of a case are those that a player without a plan meets', () => {
  const { da } = soundCase();
  const chances = chancesOf(da);
  expect(chancesOf(da)).toEqual(chances);
  expect(chances['complex-reflection']).toBeGreaterThan(2);
  expect(chances.plan).toBeUndefined();
});
