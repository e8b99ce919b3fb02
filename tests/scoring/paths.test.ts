import { expect, test } from 'vitest';
import { compile } from '../../src/engine/compile.ts';
import type { GoldenPath } from '../../src/format/paths.ts';
import type { Dialogue } from '../../src/format/schema.ts';
import { checkPath } from '../../src/scoring/paths.ts';
import { readTiny, tiny } from '../support/cases.ts';

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
