import { expect, test } from 'vitest';
import { readPaths } from '../../src/format/paths.ts';

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
