import { expect, test } from 'vitest';
import { compile } from '../../src/engine/compile.ts';
import { idsIn, numberIn, textIn } from '../../src/engine/done.ts';
import { play, type Sitting } from '../../src/engine/replay.ts';
import { decisions, most } from '../../src/format/stages/matching.ts';
import { sections } from '../../src/format/stages/plan.ts';
import { workBy, workStrategies, type WorkStrategy } from '../../src/scoring/simple-work.ts';
import { readCourse, stagesOf } from '../support/course.ts';

const scenario = readCourse().da;
const compiled = compile(scenario);
const { assessment, matching, plan } = stagesOf(scenario);
const GOOD = ['spejl', 'hvad', 'ned'];
/** The course after a good talk, worked at by one rule. */
const played = (strategy: WorkStrategy, seed = 'a'): Sitting =>
  play(
    compiled,
    { seed, dayForm: false },
    ({ open }) => open.find(({ id }) => GOOD.includes(id))?.id ?? '',
    workBy(strategy, seed),
  );
const workAt = (sitting: Sitting, stage: string) => sitting.works[stage];

test('every strategy comes to the end of a course, the same each time', () => {
  for (const strategy of workStrategies) {
    expect(played(strategy).finished).toBe(true);
    expect(played(strategy)).toEqual(played(strategy));
  }
});

test('everything ticks all there is room for, nothing ticks nothing', () => {
  const all = played('everything');
  for (const section of sections)
    expect(idsIn(workAt(all, 'plan'), section)).toHaveLength(
      plan.options.filter((each) => each.section === section).length,
    );
  for (const decision of decisions) {
    const offered = matching.options.filter((each) => each.decision === decision).length;
    expect(idsIn(workAt(all, 'metode'), decision)).toHaveLength(Math.min(offered, most[decision]));
  }
  expect(idsIn(workAt(all, 'plan'), 'tovholder')).toHaveLength(plan.actors.length);
  const none = played('nothing');
  for (const stage of ['udredning', 'metode', 'plan']) expect(none.works[stage]).toBeUndefined();
  // A week cannot be left without an action.
  expect(idsIn(workAt(none, 'uge-fire'), 'uge-4')).toHaveLength(1);
});

test('the most intensive takes residential and the highest dose, the cheapest the least of both', () => {
  const [rich, poor] = [played('most-intensive'), played('cheapest')];
  expect(idsIn(workAt(rich, 'metode'), 'setting')).toEqual(['doegnet']);
  expect(idsIn(workAt(poor, 'metode'), 'setting')).toEqual(['ambulant']);
  expect(idsIn(workAt(rich, 'metode'), 'intensity')).toEqual(['ugentligt']);
  expect(idsIn(workAt(poor, 'metode'), 'intensity')).toEqual(['maanedligt']);
  for (const seed of ['a', 'b', 'c', 'd']) {
    const done = workAt(played('most-intensive', seed), 'plan');
    for (const option of ['mi-samtaler', 'skema-start'])
      if (idsIn(done, 'interventions').includes(option))
        expect(['uge', 'to']).toContain(textIn(done, `${option}/dose`));
  }
});

test('always MI and always CBT take their card first', () => {
  expect(idsIn(workAt(played('always-mi'), 'metode'), 'method')).toEqual(['samtaler']);
  expect(idsIn(workAt(played('always-cbt'), 'metode'), 'method')).toEqual(['skemaer']);
});

test('longest and shortest go by the words of their language', () => {
  const words = (strategy: WorkStrategy) => textIn(workAt(played(strategy), 'metode'), 'wish');
  expect([words('longest'), words('shortest')]).toEqual(['senere', 'foelger']);
});

test('ways are taken until there is no time left', () => {
  for (const strategy of workStrategies) {
    const explored = workAt(played(strategy), 'udredning')?.explored ?? [];
    const left = assessment.ways
      .filter(({ id }) => explored.includes(id))
      .reduce((sum, way) => sum - way.minutes, assessment.minutes);
    const rest = assessment.ways.filter(({ id }) => !explored.includes(id)).map(({ minutes }) => minutes);
    expect(strategy === 'nothing' ? explored.length : Number(Math.min(...rest) <= left)).toBe(0);
  }
});

test('chance fills in every kind of field, differently by its seed', () => {
  const starts = ['a', 'b', 'c', 'd', 'e', 'f'].map((seed) =>
    numberIn(workAt(played('random', seed), 'plan'), 'follow-up'),
  );
  expect(new Set(starts).size).toBeGreaterThan(2);
});
