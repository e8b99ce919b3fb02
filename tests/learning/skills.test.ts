import fc from 'fast-check';
import { expect, test } from 'vitest';
import { skillIds, type SkillId } from '../../src/learning/skill.ts';
import { shownIn, skillsOf, standingOf, type Shown, type Skill } from '../../src/learning/skills.ts';
import { DAY } from '../../src/learning/tries.ts';
import { anyHeads, anyMade, head, TODAY } from './heads.ts';

const known = (skills: readonly Skill[], id: SkillId): Skill => {
  const skill = skills.find((each) => each.id === id);
  if (!skill) throw new Error(`${id} is not followed`);
  return skill;
};
const width = ({ strength, upper }: Skill) => upper - strength;
const once = (quality: number, chances = 6) => ({ 'complex-reflection': { chances, quality } });
const complex = (heads: Parameters<typeof shownIn>[0], today = TODAY) =>
  known(skillsOf(shownIn(heads), today), 'complex-reflection');

test('skills depend on attempts and today alone, and not on the order in which attempts came here', () => {
  fc.assert(
    fc.property(
      anyHeads.chain((heads) =>
        fc.tuple(fc.constant(heads), fc.shuffledSubarray(heads, { minLength: heads.length })),
      ),
      ([heads, shuffled]) => {
        expect(skillsOf(shownIn(shuffled), TODAY)).toEqual(skillsOf(shownIn(heads), TODAY));
      },
    ),
  );
});

test('every skill is there, once, and its strength, quality and upper end stand in order between 0 and 1', () => {
  fc.assert(
    fc.property(anyHeads, (heads) => {
      const skills = skillsOf(shownIn(heads), TODAY);
      expect(skills.map(({ id }) => id)).toEqual(skillIds);
      for (const { strength, quality, upper } of skills) {
        const rounding = 1e-9;
        expect(strength).toBeGreaterThanOrEqual(0);
        expect(quality ?? strength).toBeGreaterThanOrEqual(strength - rounding);
        expect(upper).toBeGreaterThanOrEqual((quality ?? upper) - rounding);
        expect(upper).toBeLessThanOrEqual(1);
      }
    }),
  );
});

test('more evidence never widens what is not known', () => {
  fc.assert(
    fc.property(anyHeads, anyMade, (heads, made) => {
      const before = skillsOf(shownIn(heads), TODAY);
      // The latest, so that nothing that was there weighs otherwise for it.
      const after = skillsOf(shownIn([...heads, head('nyt', { ...made, ago: 0 })]), TODAY);
      for (const id of skillIds)
        expect(width(known(after, id))).toBeLessThanOrEqual(width(known(before, id)));
    }),
  );
});

test('with nothing new, strength falls and what is not known grows by the day', () => {
  fc.assert(
    fc.property(anyHeads, fc.nat(500), (heads, days) => {
      const now = skillsOf(shownIn(heads), TODAY);
      const later = skillsOf(shownIn(heads), TODAY + days * DAY);
      for (const id of skillIds) {
        expect(known(later, id).strength).toBeLessThanOrEqual(known(now, id).strength);
        expect(width(known(later, id))).toBeGreaterThanOrEqual(width(known(now, id)));
      }
    }),
  );
});

test('the same attempt again adds less than a new one, at another case or by another way', () => {
  const first = head('a', { ago: 60, way: 'x', skills: once(1) });
  const again = (made: Parameters<typeof head>[1]) =>
    complex([first, head('b', { skills: once(1), ...made })]);
  const same = again({ way: 'x' });
  const otherWay = again({ way: 'y' });
  const otherCase = again({ scenario: 'sara' });
  expect(same.chances).toBeLessThan(otherWay.chances);
  expect(otherWay.chances).toBeLessThan(otherCase.chances);
  expect(width(same)).toBeGreaterThan(width(otherWay));
  expect(same.strength).toBeLessThan(otherWay.strength);
  expect(same.strength).toBeGreaterThan(complex([first]).strength);
});

test('starting over until it goes well does not raise the skill that day', () => {
  const poor = head('a', { ago: 0.1, skills: once(0.2) });
  const before = complex([poor]);
  const tries = [0.08, 0.06, 0.04, 0.02].map((ago, i) => head(`igen-${i}`, { ago, skills: once(1) }));
  const after = complex([poor, ...tries]);
  expect(after.strength - before.strength).toBeLessThan(0.005);
});

test('leaving before the end and beginning anew counts less with every time', () => {
  const left = (id: string, ago: number) => head(id, { ago, finished: false });
  const good = head('god', { skills: once(1) });
  const [never, twice, thrice] = [
    complex([good]),
    complex([left('a', 0.1), good]),
    complex([left('a', 0.2), left('b', 0.1), good]),
  ];
  expect(twice.chances).toBeLessThan(0.6 * never.chances);
  expect(thrice.chances).toBeLessThan(0.1 * never.chances);
});

test('to play on from a place counts least of all', () => {
  const first = head('a', { ago: 90, skills: once(0.5) });
  const whole = complex([first, head('b', { skills: once(1) })]);
  const fromHere = complex([first, head('b', { skills: once(1), from: 'a' })]);
  expect(fromHere.chances - 6).toBeLessThan(0.4 * (whole.chances - 6));
});

test('what was shown in a course that goes on counts from the day it was begun', () => {
  const whole = head('a', { ago: 10, skills: once(1) });
  const open = { ...whole, finishedAt: null };
  expect(complex([open])).toEqual(complex([whole]));
});

test('evidence of other kinds joins by its own weight', () => {
  const drill: Shown = { skill: 'complex-reflection', chances: 1, quality: 1, at: TODAY, weight: 0.25 };
  const skills = skillsOf([...shownIn([head('a', { skills: once(0.5) })]), drill], TODAY);
  expect(known(skills, 'complex-reflection').chances).toBe(6.25);
});

test('what a later Spejl writes is passed over', () => {
  const odd = head('a', { skills: { ...once(1), 'of-tomorrow': { chances: 3, quality: 1 } } as object });
  expect(shownIn([odd])).toHaveLength(1);
});

test.each([
  ['unmet', {}, 0],
  ['thin', once(1, 2), 0],
  ['weak', once(0.4, 9), 0],
  ['weak', once(0.594, 9), 0],
  // Shown as 60 %.
  ['held', once(0.596, 9), 0],
  ['held', once(0.9, 9), 10],
  ['due', once(0.9, 9), 70],
  ['weak', once(0.4, 9), 70],
] as const)('a skill is %s after %o, %i days ago', (standing, skills, ago) => {
  expect(standingOf(complex([head('a', { ago, skills })]), TODAY)).toBe(standing);
});
