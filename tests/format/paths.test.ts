import { expect, test } from 'vitest';
import { readPaths } from '../../src/format/paths.ts';
import { coursePaths } from '../support/course.ts';

test('golden paths are read by name', () => {
  const read = readPaths('best:\n  replies: [hilsen/spejl]\n  ending: kaffe\n  overall: { min: 0.8 }\n');
  expect(read).toEqual({
    ok: true,
    value: { best: { replies: ['hilsen/spejl'], ending: 'kaffe', overall: { min: 0.8 } } },
  });
});

test('a fault in a golden path has its place', () => {
  const read = readPaths('best:\n  replies: [hilsen/spejl]\n  ending: 3\n');
  expect(read).toMatchObject({
    ok: false,
    error: [
      { file: 'paths.yaml', path: ['best', 'ending'], line: 3, column: 11, fault: { type: 'wrong-shape' } },
    ],
  });
});

test.each(['- a', 'a: "', ''])('%j is no table of paths', (text) => {
  expect(readPaths(text)).toMatchObject({ ok: false, error: [{ file: 'paths.yaml', line: 1 }] });
});

test('a golden path of a course says what is done at each stage, and what it earns', () => {
  const read = readPaths(coursePaths);
  expect(read).toMatchObject({
    ok: true,
    value: { best: { work: { plan: { model: 'modellen' } }, marks: { overall: { min: 0.8 } }, stops: [] } },
  });
});

test('a part that no course has is a fault with its place', () => {
  const text = 'best:\n  replies: []\n  ending: a\n  marks: { charm: { min: 1 } }\n';
  expect(readPaths(text)).toMatchObject({
    ok: false,
    error: [{ path: ['best', 'marks', 'charm'], line: 4, fault: { type: 'wrong-shape' } }],
  });
});
