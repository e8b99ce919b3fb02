import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AttemptHead } from '../../src/learning/attempt.ts';
import { mayYield, nextStep, orDrills, type NextStep, type Offer } from '../../src/learning/next-step.ts';
import type { Showings } from '../../src/learning/skill.ts';
import { shownIn, skillsOf } from '../../src/learning/skills.ts';
import { anyHeads, head, TODAY } from './heads.ts';

const offer = (id: string, more: Partial<Offer> = {}): Offer => ({
  id,
  revision: 1,
  level: 'practised',
  minutes: 25,
  isCourse: false,
  chances: {},
  ...more,
});
const offers = [
  offer('sara', { chances: { 'complex-reflection': 7, affirmation: 0.5 } }),
  offer('annette', { level: 'first', minutes: 20, chances: { 'complex-reflection': 4 } }),
  offer('henrik', { chances: { affirmation: 2, 'complex-reflection': 5 } }),
];
const course = offer('mor', { level: 'first', minutes: 10, isCourse: true });
const next = (attempts: readonly AttemptHead[], among: readonly Offer[] = offers) =>
  nextStep({ offers: among, attempts, skills: skillsOf(shownIn(attempts), TODAY), today: TODAY });
const showing = (quality: number): Showings => ({ 'complex-reflection': { chances: 9, quality } });

test('whoever is new begins with the easiest conversation, and not with a course', () => {
  expect(next([], [course, ...offers])).toEqual({ type: 'first-case', scenario: 'annette' });
});

test('what is open comes first, the latest of it', () => {
  const open = [
    head('a', { ago: 3, finished: false }),
    head('b', { ago: 1, scenario: 'sara', finished: false }),
  ];
  expect(next([...open, head('c', { ago: 2 })])).toEqual({
    type: 'continue',
    scenario: 'sara',
    attempt: 'b',
  });
});

test('an open attempt at a case that is gone is passed over', () => {
  expect(next([head('a', { scenario: 'gone', finished: false })])).toMatchObject({ type: 'first-case' });
});

test('what was begun anew since, or left long ago, is not what to continue', () => {
  const open = (ago: number) => head('a', { ago, finished: false });
  expect(next([open(3), head('b', { ago: 2 })])?.type).not.toBe('continue');
  expect(next([open(60), head('b', { ago: 70, scenario: 'sara' })])?.type).not.toBe('continue');
  expect(next([open(3), head('b', { ago: 4 })])?.type).toBe('continue');
});

test('an open attempt at a case that was revised since cannot be gone on with, and is passed over', () => {
  const revised = offers.map((each) => ({ ...each, revision: 2 }));
  expect(next([head('a', { finished: false })], revised)?.type).not.toBe('continue');
});

test('two in a day are enough', () => {
  expect(next([head('a'), head('b', { scenario: 'sara' })])).toEqual({ type: 'done-today' });
});

test('a skill below competence is met where it has most chances among the cases that are fresh', () => {
  const weak = head('a', { ago: 2, scenario: 'sara', skills: showing(0.3) });
  expect(next([weak])).toEqual({ type: 'weak-skill', skill: 'complex-reflection', scenario: 'henrik' });
});

test('a skill that was held and not used is due before one that is weak', () => {
  const held: Showings = { ...showing(0.9) };
  const weak: Showings = { affirmation: { chances: 9, quality: 0.2 } };
  expect(next([head('a', { ago: 80, skills: held }), head('b', { ago: 20, skills: weak })])).toEqual({
    type: 'due-skill',
    skill: 'complex-reflection',
    scenario: 'sara',
    days: 80,
  });
});

test('where no skill asks for anything there is somebody new to meet, then a whole course, then somebody again', () => {
  const met = (scenario: string, ago: number) =>
    head(scenario, { ago, scenario, skills: { ...showing(0.9) } });
  expect(next([met('annette', 40)])).toEqual({ type: 'new-case', scenario: 'henrik' });
  const three = [met('annette', 40), met('henrik', 10), met('sara', 5)];
  expect(next(three, [...offers, course])).toEqual({ type: 'whole-course', scenario: 'mor' });
  expect(next(three.slice(1), [...offers, course])).toEqual({ type: 'whole-course', scenario: 'mor' });
  const another = offer('far', { isCourse: true });
  expect(next([...three, met('mor', 3)], [...offers, course, another])).toEqual({
    type: 'new-case',
    scenario: 'far',
  });
  expect(next(three)).toEqual({ type: 'again', scenario: 'annette', days: 40 });
  expect(next([met('annette', 5), met('henrik', 5), met('sara', 5)])).toEqual({ type: 'rest' });
});

test('without cases there is nothing to propose', () => {
  expect(next([], [])).toBeNull();
});

test('whatever was done, the step leads to a case that is there, and the order of attempts does not matter', () => {
  fc.assert(
    fc.property(
      anyHeads.chain((heads) =>
        fc.tuple(fc.constant(heads), fc.shuffledSubarray(heads, { minLength: heads.length })),
      ),
      ([heads, shuffled]) => {
        const step = next(heads);
        expect(step).not.toBeNull();
        if (step && 'scenario' in step) expect(offers.map(({ id }) => id)).toContain(step.scenario);
        expect(next(shuffled)).toEqual(step);
      },
    ),
  );
});

test('a step that would not give way to all drills that were ever answered gives way to none of them', () => {
  const steps = ['continue', 'first-case', 'new-case', 'done-today', 'rest'].map(
    (type) => ({ type, scenario: 'annette', attempt: 'a' }) as NextStep,
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...steps),
      fc.nat({ max: 12 }),
      fc.nat({ max: 12 }),
      fc.nat({ max: 20 }),
      (step, count, returning, more) => {
        const found = orDrills(step, { count, minutes: 4, returning });
        if (!mayYield(step, returning + more)) expect(found).toBe(step);
        expect(['drills', step.type]).toContain(found.type);
      },
    ),
  );
  const waiting = { count: 9, minutes: 4, returning: 8 };
  const types = steps.map((step) => orDrills(step, waiting).type);
  expect(types).toEqual(['continue', 'first-case', 'drills', 'drills', 'drills']);
  expect(steps.map((step) => orDrills(step, { ...waiting, returning: 7 }).type).at(-1)).toBe('drills');
});

test('a case that was opened and left without an answer has not been met, and is proposed as new', () => {
  const opened = { ...head('b', { ago: 70, scenario: 'sara', finished: false }), answered: false };
  const known = [head('a', { ago: 60 }), head('c', { ago: 60, scenario: 'henrik' })];
  const without = next(known);
  expect(without).toEqual({ type: 'new-case', scenario: 'sara' });
  expect(next([...known, opened])).toEqual(without);
});
