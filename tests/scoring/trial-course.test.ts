import { expect, test, vi } from 'vitest';
import { trialCourse } from '../../src/scoring/trial-course.ts';
import { workStrategies } from '../../src/scoring/simple-work.ts';
import { readTiny } from '../support/cases.ts';
import { readCourse, stagesOf } from '../support/course.ts';

// Hundreds of plays.
vi.setConfig({ testTimeout: 60_000 });

const trial = (change: (scenario: ReturnType<typeof readCourse>) => void = () => undefined) => {
  const scenarios = readCourse();
  change(scenarios);
  const made = trialCourse(scenarios, 4);
  if (!made) throw new Error('the small course is a course');
  return made;
};

test('a conversation alone is no course', () => {
  expect(trialCourse(readTiny())).toBeNull();
});

test('who knows the case earns it in every part, and the written plans are worth what they should be', () => {
  const { best, models } = trial();
  expect(best.stops).toEqual([]);
  for (const value of Object.values(best.parts)) expect(value).toBeGreaterThanOrEqual(0.9);
  expect(best.overall).toBeGreaterThanOrEqual(0.8);
  expect(models.map(({ id }) => id)).toEqual(['modellen', 'uden-medicin']);
  expect(models[0]?.value).toBeGreaterThanOrEqual(0.8);
  expect(models[1]?.value).toBeGreaterThanOrEqual(0.65);
});

test('nobody who does not read comes near the line, and only length is tried in both languages', () => {
  const { strategies } = trial();
  expect(Object.keys(strategies)).toEqual([...workStrategies]);
  for (const [strategy, values] of Object.entries(strategies)) {
    expect(Object.keys(values)).toEqual(
      strategy === 'longest' || strategy === 'shortest' ? ['da', 'en'] : ['da'],
    );
    for (const value of Object.values(values)) expect(value).toBeLessThan(0.6);
  }
});

test('the same course is tried with the same result', () => {
  expect(trial()).toEqual(trial());
});

test('what was met on the way is told, also the weeks of a good course', () => {
  const { met } = trial();
  for (const address of ['uge-4/holder', 'uge-4/glippet', 'uge-8/koerte', 'spoerg-nat/aabent', 'saa/åben'])
    expect(met).toContain(address);
});

test('a finding that is out of reach costs the best course what rests on it', () => {
  const { best } = trial(({ da, en }) => {
    for (const scenario of [da, en])
      for (const way of stagesOf(scenario).assessment.ways)
        if (way.id === 'spoerg-liv') for (const answer of way.answers) delete answer.gives;
  });
  expect(best.parts.assessment).toBeLessThan(0.9);
});

test('consent is asked for before the way that needs it, when that way brings something', () => {
  const { best } = trial(({ da, en }) => {
    for (const scenario of [da, en]) {
      const [talk] = scenario.stages;
      if (talk?.kind !== 'dialogue') continue;
      for (const line of talk.turns['saa']?.lines ?? []) if (line.opens) line.opens = 'tempo';
    }
  });
  expect(best.stops).toEqual([]);
  expect(best.parts.assessment).toBeGreaterThan(0.9);
});
