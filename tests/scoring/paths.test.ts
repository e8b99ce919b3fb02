import { expect, test } from 'vitest';
import { compile } from '../../src/engine/compile.ts';
import type { GoldenPath } from '../../src/format/paths.ts';
import type { Dialogue } from '../../src/format/schema.ts';
import { checkPath } from '../../src/scoring/paths.ts';
import { readPaths } from '../../src/format/paths.ts';
import { readTiny, tiny } from '../support/cases.ts';
import { coursePaths, readCourse } from '../support/course.ts';

const GOLDEN: GoldenPath = {
  replies: ['hilsen/spejl', 'saa/kom', 'kop/ned'],
  ending: 'slut',
  overall: { min: 0.5, max: 1 },
};
const wrong = (path: Partial<GoldenPath>, compiled = tiny()) =>
  checkPath(compiled, 'best', { ...GOLDEN, ...path }).map(({ file, path: at, fault }) => [
    file,
    at,
    fault.type === 'check' ? `${fault.check} ${fault.facts['path']}: ${fault.facts['what']}` : fault.type,
  ]);
const is = (what: string) => [['paths.yaml', ['best'], `S36 best: ${what}`]];

test('a path that leads where it says and earns what it says has nothing to remark', () => {
  expect(wrong({})).toEqual([]);
  expect(wrong({ replies: ['hilsen/spørg', 'saa/info', 'kop/læge'], overall: { max: 0.5 } })).toEqual([]);
});

test('a reply that is not open any more is named with the line that closed it', () => {
  expect(wrong({ replies: ['hilsen/spørg', 'saa/kom', 'kop/ned'] })).toEqual(
    is('at "saa" (line tøver) saa/kom is not open'),
  );
});

test('a reply of a turn that is not visited is named', () => {
  expect(wrong({ replies: ['hilsen/spejl', 'lukket/undskyld', 'kop/ned'] })).toEqual(
    is('at "saa" (line åben) lukket/undskyld is not open'),
  );
});

test('a path that stops before the end, or goes on after it, is told', () => {
  expect(wrong({ replies: ['hilsen/spejl', 'saa/kom'] })).toEqual(is('at "kop" (line stop) / is not open'));
  expect(wrong({ replies: [...GOLDEN.replies, 'kop/ned'] })).toEqual(
    is('the conversation ended 1 replies early at "slut"'),
  );
});

test('another ending is told', () => {
  expect(wrong({ ending: 'gaar' })).toEqual(is('it ends in "slut", not "gaar"'));
});

test('a mark out of bounds is told with what it is', () => {
  expect(wrong({ overall: { min: 1.01 } })[0]?.[2]).toMatch(
    /^S36 best: the overall is \d\.\d\d, expected 1.01 to 1$/,
  );
  expect(wrong({ overall: { max: 0.1 } })[0]?.[2]).toMatch(/expected 0 to 0.1$/);
});

test('a golden path is played without day form, so it is the same every day', () => {
  const { da } = readTiny();
  const first = da.stages[0] as Dialogue;
  // Pushing leads to sustain talk on bad days only.
  expect(
    wrong(
      { replies: ['hilsen/pres', 'saa/hvad', 'kop/ned'], overall: {} },
      compile({ ...da, stages: [first, da.stages[1] as Dialogue] }),
    ),
  ).toEqual([]);
});

const golden = readPaths(coursePaths);
const course = compile(readCourse().da);
/** What is wrong with the best path of the small course after a change. */
function faults(change: (path: GoldenPath) => void, name = 'best'): string[] {
  if (!golden.ok || !golden.value[name]) throw new Error('tests/fixtures/course/paths.yaml is broken');
  const path = structuredClone(golden.value[name]);
  change(path);
  return checkPath(course, name, path).map(({ fault }) =>
    fault.type === 'check' ? String(fault.facts['what']) : fault.type,
  );
}
const workOf = (path: GoldenPath, stage: string) => path.work?.[stage] ?? {};

test.each(golden.ok ? Object.keys(golden.value) : [])('the course path %s leads where it says', (name) => {
  expect(faults(() => undefined, name)).toEqual([]);
});

test.each<[string, (path: GoldenPath) => void, string]>([
  [
    'a way there is no time for',
    (path) => workOf(path, 'udredning').explore?.push('journal'),
    'at "udredning" the way "journal" does not exist or there is no time for it',
  ],
  [
    'an option of another decision',
    (path) => Object.assign(workOf(path, 'metode').set ?? {}, { form: ['samtaler'] }),
    'at "metode" the field "form" does not take ["samtaler"]',
  ],
  [
    'a field nobody knows',
    (path) => Object.assign(workOf(path, 'udredning').set ?? {}, { 'audit/sum': 24 }),
    'at "udredning" the field "audit/sum" does not take 24',
  ],
  [
    'a written plan that is not there',
    (path) => void (workOf(path, 'plan').model = 'en-anden'),
    '"en-anden" is no written plan of "plan"',
  ],
  [
    'a written plan at another stage',
    (path) => void (workOf(path, 'metode').model = 'modellen'),
    '"modellen" is no written plan of "metode"',
  ],
  [
    'a stage that is a conversation',
    (path) => Object.assign(path.work ?? {}, { bordet: {} }),
    '"bordet" is no stage that is worked at',
  ],
  [
    'a week in which nothing is done',
    (path) => delete workOf(path, 'uge-otte').set?.['uge-8'],
    'at "uge-otte" nothing is done in "uge-8", where "koerte" happened',
  ],
  [
    'an action of another event',
    (path) => Object.assign(workOf(path, 'uge-fire').set ?? {}, { 'uge-4': ['ring-op'] }),
    'at "uge-fire" the field "uge-4" does not take ["ring-op"]',
  ],
  [
    'a mark out of bounds',
    (path) => void (path.marks = { assessment: { max: 0.5 } }),
    'the assessment is 1.00, expected 0 to 0.5',
  ],
  ['a stop that does not stop', (path) => void (path.stops = ['R57']), 'the stops are none, expected R57'],
])('%s is told', (_, change, what) => {
  expect(faults(change)).toEqual([what]);
});

test('what was refused before a reply went missing is told with it', () => {
  const told = faults((path) => void (path.work = { ...path.work, plan: { set: { goals: ['maanen'] } } }));
  expect(told[0]).toBe('at "plan" the field "goals" does not take ["maanen"]');
  expect(told.at(-1)).toBe('at "kop" (line stop) / is not open');
});

test('all marks that are out of bounds are told at once', () => {
  expect(faults((path) => void (path.marks = { choice: { max: 0.1 }, overall: { max: 0.2 } }))).toHaveLength(
    2,
  );
});

test('a course that is left before its work begins is told, and a mark it has none of', () => {
  const leave = (path: GoldenPath) => {
    path.replies = ['hilsen/pres', 'lukket/farvel'];
    path.ending = 'gaar';
  };
  expect(faults(leave)).toHaveLength(5);
  expect(faults(leave)[0]).toMatch(/^nothing was done at "udredning"/);
  expect(
    faults((path) => {
      leave(path);
      delete path.work;
      path.marks = { plan: { min: 0.5 } };
    }),
  ).toEqual(['the plan is not rated, expected 0.5 to 1']);
});

test('stops that are not expected are told, and the order of them does not matter', () => {
  expect(faults((path) => void (path.stops = []), 'wrong')).toEqual([
    'the stops are M08, R57, brat, ring-soester, uge-4/pause, expected none',
  ]);
  expect(faults((path) => path.stops?.reverse(), 'wrong')).toEqual([]);
});
