import { expect, test } from 'vitest';
import { skillIds } from '../../src/learning/skill.ts';
import type { NextStep } from '../../src/learning/next-step.ts';
import { da } from '../../src/text/da.ts';
import { en } from '../../src/text/en.ts';
import { da as danish } from '../../src/text/learning/da.ts';
import { en as english } from '../../src/text/learning/en.ts';
import { loadLearningWords } from '../../src/text/learning/index.ts';
import { sayNext } from '../../src/text/next.ts';

type Say = (...samples: (string | number)[]) => string;

function saidIn(tree: object, place = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]: [string, unknown]) => {
    const address = `${place}${key}`;
    if (typeof value === 'string') return [[address, value] as [string, string]];
    if (typeof value === 'function') return [[address, (value as Say)(3, 7)] as [string, string]];
    return saidIn(value as object, `${address}.`);
  });
}

test('both languages say the same things, each in its own words', () => {
  const [one, other] = [saidIn(danish), saidIn(english)];
  expect(other.map(([address]) => address)).toEqual(one.map(([address]) => address));
  for (const [address, words] of [...one, ...other]) {
    expect(words.trim(), address).toBe(words);
    expect(words, address).toMatch(/^[^<]*\S[^<]*$/);
    expect(words, address).not.toMatch(/undefined|null|NaN|\[object/);
  }
  const same = one.filter(([, words], i) => words === other[i]?.[1]).map(([address]) => address);
  expect(same).toEqual(['skills.range', 'trend.none']);
});

test('every skill has its name, and no two have the same', () => {
  for (const { skill } of [danish, english])
    expect(new Set(skillIds.map((id) => skill[id])).size).toBe(skillIds.length);
});

test('each language is loaded by its code', async () => {
  expect(await loadLearningWords('da')).toBe(danish);
  expect(await loadLearningWords('en')).toBe(english);
});

const steps: readonly NextStep[] = [
  { type: 'continue', scenario: 'bo', attempt: 'a' },
  { type: 'first-case', scenario: 'bo' },
  { type: 'due-skill', scenario: 'bo', skill: 'affirmation', days: 61 },
  { type: 'weak-skill', scenario: 'bo', skill: 'affirmation' },
  { type: 'whole-course', scenario: 'bo' },
  { type: 'new-case', scenario: 'bo' },
  { type: 'again', scenario: 'bo', days: 44 },
  { type: 'drills', count: 9, minutes: 4 },
  { type: 'done-today' },
  { type: 'rest' },
];

test.each(steps)('a step $type is said with its reason, in both languages', (step) => {
  const of = { name: 'Bo', minutes: 25, skill: 'Anerkendelse', isMet: false };
  const [dansk, engelsk] = [sayNext(da.home, step, of), sayNext(en.home, step, of)];
  expect(dansk.title).not.toBe(engelsk.title);
  expect(dansk.why).not.toBe(engelsk.why);
  for (const { title, why } of [dansk, engelsk]) {
    expect(why).toMatch(/\.$/);
    if ('scenario' in step) expect(title).toContain('Bo');
    if ('skill' in step) expect(why).toContain('Anerkendelse');
    if ('days' in step) expect(why).toContain(String(step.days));
  }
});

test('whoever has been met is met again', () => {
  const of = { name: 'Bo', minutes: 25, skill: 'Anerkendelse', isMet: true };
  expect(sayNext(da.home, { type: 'weak-skill', scenario: 'bo', skill: 'affirmation' }, of).title).toBe(
    da.home.again('Bo'),
  );
});
