import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile } from '../../src/engine/compile.ts';
import { play } from '../../src/engine/replay.ts';
import { markCourse, originOf, type CourseMarks } from '../../src/scoring/course.ts';
import { markTalk } from '../../src/scoring/mi.ts';
import { workBy, workStrategies } from '../../src/scoring/simple-work.ts';
import { readTiny, logOf } from '../support/cases.ts';
import { courseLog, on, put, readCourse, sat, way, type Steps } from '../support/course.ts';

const scenario = readCourse().da;
const marked = (change: Partial<Steps> = {}, until: keyof Steps = 'week8'): CourseMarks =>
  markCourse(scenario, sat(scenario, courseLog(change, until)));

test('a conversation alone is marked as the talk', () => {
  const { da } = readTiny();
  const sitting = sat(da, logOf('spejl', 'kom', '>', 'ned'));
  const marks = markCourse(da, sitting);
  expect(marks.overall).toBe(markTalk(sitting.moments).overall?.value);
  expect(Object.keys(marks.profile)).not.toContain('plan');
  expect(marks).toMatchObject({ assessment: null, matching: null, plan: null, review: null, stops: [] });
});

test('a course that is done well earns it in every part', () => {
  const marks = marked();
  for (const value of Object.values(marks.parts)) expect(value).toBeGreaterThan(0.9);
  expect(marks.overall).toBeGreaterThan(0.9);
  expect(marks.stops).toEqual([]);
  expect(marks.profile).toMatchObject({ choice: 1, argument: 1, assessment: 1 });
});

test('a part that is not done yet is left out of the whole, and one done badly is not', () => {
  const early = marked({}, 'assessment');
  expect(early.parts).toMatchObject({ choice: null, argument: null, plan: null, 'follow-up': null });
  expect(early.overall).toBeCloseTo(1);
  expect(marked({ matching: [] }, 'matching').overall).toBeLessThan(0.85);
});

test('every stop caps the whole and says where it was', () => {
  const cases: [Partial<Steps>, keyof Steps, { stage: string; id: string }][] = [
    [{ assessment: [way('ring-soester')] }, 'assessment', { stage: 'udredning', id: 'ring-soester' }],
    [{ assessment: [way('spoerg-liv')] }, 'assessment', { stage: 'udredning', id: 'traeet' }],
    [{ matching: [put('medical', ['brat'])] }, 'matching', { stage: 'metode', id: 'brat' }],
    [{ plan: [put('coordination', ['deler-alt'])] }, 'plan', { stage: 'plan', id: 'R57' }],
    [{ plan: [], week4: [put('uge-4', ['pause'])] }, 'week4', { stage: 'uge-fire', id: 'uge-4/pause' }],
  ];
  for (const [change, until, stop] of cases) {
    const marks = marked(change, until);
    expect(marks.stops).toEqual([stop]);
    expect(marks.overall).toBeLessThanOrEqual(0.4);
  }
});

test('what is heard later neither helps nor costs at what was handed in before', () => {
  const telling = readCourse().da;
  const later = telling.stages.find(({ id }) => id === 'bordet');
  if (later?.kind !== 'dialogue' || !later.endings['slut']) throw new Error('there is a later talk');
  delete later.when;
  later.endings['slut'].opens = (telling.findings ?? []).map(({ id }) => id);
  const little = {
    assessment: [way('spoerg-job')],
    matching: [put('method', ['samtaler'])],
    plan: [],
    week4: [put('uge-4', ['pause'])],
  };
  const before = [...courseLog(little, 'week4'), on()];
  const [early, late] = [before, [...before, ...logOf('ned')]].map((log) => sat(telling, log));
  if (!early || !late) throw new Error('both are played');
  expect(late.found.length).toBeGreaterThan(early.found.length);
  const [then, now] = [markCourse(telling, early), markCourse(telling, late)];
  for (const part of ['assessment', 'matching', 'plan', 'review'] as const)
    expect(now[part]).toEqual(then[part]);
});

test('where a finding came from: the talk first, then the way, and nowhere while it is not held', () => {
  const sitting = sat(scenario, courseLog({}, 'assessment'));
  expect(originOf(scenario, sitting, 'tempo')).toEqual({ type: 'talk', stage: 'gangen', index: 1 });
  expect(originOf(scenario, sitting, 'nat')).toEqual({ type: 'way', stage: 'udredning', way: 'spoerg-nat' });
  const early = sat(scenario, courseLog({}, 'assessment').slice(0, 2).concat([on()]));
  expect(originOf(scenario, early, 'nat')).toBeNull();
});

test('marks stay within 0-1 whatever is done', () => {
  const compiled = compile(scenario);
  const values = (marks: CourseMarks) =>
    [...Object.values(marks.parts), marks.overall].filter((each) => each !== null);
  fc.assert(
    fc.property(
      fc.string(),
      fc.array(fc.constantFrom(...workStrategies), { minLength: 5, maxLength: 5 }),
      fc.infiniteStream(fc.nat(7)),
      (seed, rules, choices) => {
        const sitting = play(
          compiled,
          { seed, dayForm: true },
          ({ open }) => open[(choices.next().value as number) % open.length]?.id ?? '',
          (stage, standing) => {
            const at = scenario.stages.findIndex(({ id }) => id === stage.id);
            return workBy(rules[at % rules.length] ?? 'random', seed)(stage, standing);
          },
        );
        for (const value of values(markCourse(scenario, sitting))) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1);
        }
      },
    ),
    { numRuns: 100 },
  );
});
