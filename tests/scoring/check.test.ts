import { beforeAll, expect, test, vi } from 'vitest';
import type { Knowledge } from '../../src/format/knowledge.ts';
import type { Dialogue, Reply, Scenario, Turn } from '../../src/format/schema.ts';
import type { Issue } from '../../src/format/issue.ts';
import { bestReplies } from '../../src/format/fit.ts';
import { checkFiles } from '../../src/scoring/check.ts';
import { workStrategies } from '../../src/scoring/simple-work.ts';
import { strategies } from '../../src/scoring/trial.ts';
import { filesOf, readShared, soundCase, tinyFiles } from '../support/cases.ts';
import { courseFiles, readCourse, stagesOf } from '../support/course.ts';

// Each report is some five thousand plays.
vi.setConfig({ testTimeout: 60_000 });

let knowledge: Knowledge;
beforeAll(() => {
  knowledge = readShared();
});

const named = (issues: readonly Issue[]) => [
  ...new Set(issues.map(({ fault }) => (fault.type === 'check' ? fault.check : fault.type))),
];
const turnsOf = (scenario: Scenario): [string, Turn][] =>
  Object.entries((scenario.stages[0] as Dialogue).turns);

/** The report of the sound case after a change of its structure, made in both languages. */
function report(change: (scenario: Scenario) => void = () => undefined) {
  const { da, en } = soundCase();
  change(da);
  change(en);
  return checkFiles('prøve', filesOf({ da, en }), knowledge);
}

test('a sound case is reported sound, with what it is made of and how it is played', () => {
  const found = report();
  expect(found.errors).toEqual([]);
  expect(found.warnings).toEqual([]);
  expect(found).toMatchObject({
    id: 'prøve',
    revision: 1,
    languages: ['da', 'en'],
    stages: [
      { id: 'gangen', kind: 'dialogue', turns: 31, replies: 124, endings: 3, shortest: 16, longest: 16 },
    ],
  });
  expect(found.course).toBeNull();
  expect(found.best?.overall).toBeGreaterThanOrEqual(0.8);
  expect(Object.keys(found.strategies ?? {})).toEqual([...strategies]);
  for (const { overall } of Object.values(found.strategies ?? {})) expect(overall).toBeLessThan(0.6);
});

test('a case that cannot be read is reported with its faults and is not played', () => {
  const found = checkFiles(
    'tiny',
    { ...tinyFiles, scenario: tinyFiles.scenario.replace('age: 50', 'age: x') },
    knowledge,
  );
  expect(found).toMatchObject({ id: 'tiny', stages: [], best: null, strategies: null });
  expect(found.errors).toMatchObject([{ file: 'scenario.yaml', line: 9, fault: { type: 'wrong-shape' } }]);
});

test('a case that cannot be played is reported by its checks, each with its place', () => {
  const found = report((scenario) => {
    ((scenario.stages[0] as Dialogue).turns['c5'] as Turn).then = { change: 'væk', else: 'n6' };
  });
  expect(named(found.errors)).toEqual(['S03']);
  expect(found.errors.every(({ line, column }) => Number(line) > 1 && Number(column) >= 1)).toBe(true);
  expect(found).toMatchObject({ best: null, strategies: null, revision: 1 });
  expect(found.stages[0]?.turns).toBe(31);
});

test('a case whose client might be left without words is not played', () => {
  const found = report((scenario) => {
    const last = ((scenario.stages[0] as Dialogue).turns['c5'] as Turn).lines.at(-1);
    if (last) last.when = { after: 'b' };
  });
  expect(named(found.errors)).toEqual(['S10']);
  expect(found.best).toBeNull();
});

test('a case in a circle has no lengths', () => {
  const found = report((scenario) => {
    ((scenario.stages[0] as Dialogue).turns['c5'] as Turn).then = 'c5';
  });
  expect(named(found.errors)).toContain('S09');
  expect(found.stages[0]).toMatchObject({ shortest: 0, longest: 0 });
});

test('S32 and S37: what is out of reach is an error; S33: what 2,000 plays never met is a warning', () => {
  const found = report((scenario) => {
    const turn = (scenario.stages[0] as Dialogue).turns['c5'] as Turn;
    (turn.replies[3] as Reply).when = { reaction: 'sustain' };
    // In reach by the rules, but no play by chance keeps an alliance of 4.9.
    (turn.replies[2] as Reply).when = { alliance: { min: 4.9 } };
  });
  expect(named(found.errors)).toEqual(['S37']);
  const never = found.warnings.map(({ fault }) => fault.type === 'check' && fault.facts['id']);
  expect(named(found.warnings)).toEqual(['S33']);
  expect(never).toEqual(['c', 'd']);
});

test('S34: a strategy that passes is an error in the language where it does', () => {
  const { da, en } = soundCase();
  for (const [, turn] of turnsOf(en))
    for (const reply of bestReplies(turn.replies)) reply.say = `${reply.say} And so it really is.`;
  const found = checkFiles('prøve', filesOf({ da, en }), knowledge);
  const passed = found.errors.flatMap(({ fault }) =>
    fault.type === 'check' && fault.check === 'S34' ? [fault.facts] : [],
  );
  expect(passed).toMatchObject([{ strategy: 'longest', language: 'en', line: '0.60' }]);
  // The worse of the two languages is what is reported.
  expect(found.strategies?.longest.overall).toBeGreaterThanOrEqual(0.6);
});

test('S35: a best path under .80 is an error', () => {
  const found = report((scenario) => {
    for (const [, turn] of turnsOf(scenario))
      for (const reply of bestReplies(turn.replies)) {
        reply.codes = ['persuade'];
        reply.toward = 'none';
      }
  });
  expect(named(found.errors)).toContain('S35');
  expect(found.best?.overall).toBeLessThan(0.8);
});

/** The report of the small course after a change made in both languages, without what is said of its short talk. */
function courseReport(change: (scenario: Scenario) => void = () => undefined) {
  const { da, en } = readCourse();
  change(da);
  change(en);
  const { errors, warnings, ...rest } = checkFiles('kursus', filesOf({ da, en }), knowledge);
  const ofWork = (issues: readonly Issue[]) =>
    issues.flatMap(({ fault }) => (fault.type === 'check' && !SHORT.includes(fault.check) ? [fault] : []));
  return { errors: ofWork(errors), warnings: ofWork(warnings), ...rest };
}
const SHORT = ['S19', 'S21', 'S24', 'S25', 'S34'];

test('a course is reported with what its stages hold, what it is worth and what simple players earn at it', () => {
  const found = checkFiles('kursus', courseFiles, knowledge);
  expect(found.stages.map(({ kind, counts }) => [kind, counts])).toEqual([
    ['dialogue', null],
    ['assessment', { ways: 9, minutes: 40, red: 1 }],
    ['matching', { options: 10 }],
    ['plan', { options: 21, models: 2 }],
    ['review', { weeks: 1, events: 2, actions: 6, helps: 3 }],
    ['dialogue', null],
    ['review', { weeks: 1, events: 2, actions: 6, helps: 3 }],
  ]);
  expect(Object.keys(found.course?.best ?? {})).toEqual([
    ...['talk', 'assessment', 'choice', 'argument', 'plan', 'follow-up'],
    'overall',
  ]);
  expect(found.course?.models.map(({ id }) => id)).toEqual(['modellen', 'uden-medicin']);
  expect(Object.keys(found.course?.strategies ?? {})).toEqual([...workStrategies]);
});

test('the small course has nothing to remark but that its talk is short', () => {
  expect(courseReport()).toMatchObject({ errors: [], warnings: [] });
});

test('S33: an answer and an event that nobody meets are warnings', () => {
  const { warnings } = courseReport((scenario) => {
    const { assessment, review } = stagesOf(scenario);
    const [answer] = assessment.ways[0]?.answers ?? [];
    const [event] = review.weeks[0]?.events ?? [];
    if (answer) answer.when = { alliance: { min: 5 } };
    if (event) event.when = { progress: { min: 1 } };
  });
  const never = warnings
    .filter(({ check }) => check === 'S33')
    .map(({ facts }) => [facts['what'], facts['id']]);
  expect(never).toEqual([
    ['answer', 'aabent'],
    ['event', 'holder'],
  ]);
});

test('two weeks of one id cannot be played', () => {
  const { errors, best, course } = courseReport((scenario) => {
    const last = scenario.stages.at(-1);
    const [week] = stagesOf(scenario).review.weeks;
    const copy = structuredClone(week);
    if (last?.kind === 'review' && copy && last.weeks[0]) {
      for (const event of copy.events) {
        event.id += '-igen';
        for (const action of event.actions) {
          action.id += '-igen';
          action.why += ' Igen.';
        }
      }
      last.weeks.push({ ...copy, id: last.weeks[0].id });
    }
  });
  expect([...new Set(errors.map(({ check }) => check))]).toEqual(['S38']);
  expect([best, course]).toEqual([null, null]);
});

test('S54: worked stages that pass a player who does not read are an error', () => {
  const { errors } = courseReport((scenario) => {
    const { assessment, matching } = stagesOf(scenario);
    for (const option of matching.options) {
      option.grade = 'recommended';
      option.supports = ['tempo', 'soesteren', 'bilen', 'nat'];
    }
    for (const aside of matching.options.flatMap((option) => option.aside ?? [])) aside.fit = 'best';
    for (const answer of matching.wish.answers) answer.fit = 'best';
    for (const action of assessment.red.flatMap(({ actions }) => actions)) action.fit = 'best';
    assessment.minutes = 60;
    scenario.traits = [];
  });
  expect(errors.filter(({ check }) => check === 'S54').length).toBeGreaterThan(0);
});

test('S55 and S56: a model plan that shares without consent is worth too little and stops the best course', () => {
  const { errors } = courseReport((scenario) => {
    const [model] = stagesOf(scenario).plan.models;
    model?.plan.options.push('deler-alt');
  });
  expect(errors.filter(({ check }) => check === 'S55').map(({ facts }) => facts)).toEqual([
    { id: 'modellen', value: '0.40', least: '0.80' },
  ]);
  expect(errors.filter(({ check }) => check === 'S56').map(({ facts }) => facts)).toEqual([
    { part: 'overall', value: '0.40', least: '0.80', stops: 'R57' },
  ]);
});

test('S56: choices that too little speaks for are told by their part', () => {
  const { errors } = courseReport((scenario) => {
    for (const option of stagesOf(scenario).matching.options) delete option.supports;
  });
  const parts = errors.filter(({ check }) => check === 'S56').map(({ facts }) => facts['part']);
  expect(parts).toEqual(expect.arrayContaining(['choice', 'argument']));
});
