import { expect, test } from 'vitest';
import { share } from '../../src/base/curve.ts';
import { codes } from '../../src/format/schema.ts';
import {
  COMPETENCE,
  GLOBALS,
  LANDMARKS,
  RELATION,
  SUSTAIN_ANSWER,
  UNSAFE_CAP,
} from '../../src/scoring/weights.ts';

const CURVES = Object.entries({ ...LANDMARKS, ...GLOBALS, relation: RELATION });

test.each(CURVES)('the landmarks of %s rise from left to right', (_, landmarks) => {
  const xs = landmarks.map(([x]) => x);
  expect(xs).toEqual([...new Set(xs)].sort((a, b) => a - b));
});

test.each(Object.entries(LANDMARKS))(
  'the landmarks of %s are worth shares, from nothing to all',
  (_, landmarks) => {
    const shares = landmarks.map(([, share]) => share);
    expect([Math.min(...shares), Math.max(...shares)]).toEqual([0, 1]);
  },
);

test('an unsafe act keeps the overall under the line of competence', () => {
  expect(UNSAFE_CAP).toBeLessThan(COMPETENCE);
});

test('every code has a worth as an answer to sustain talk', () => {
  expect(Object.keys(SUSTAIN_ANSWER).sort()).toEqual([...codes].sort());
});

test.each<[keyof typeof LANDMARKS, number, number]>([
  // One reflection to two questions, one to one (fair), two to one (good).
  ['reflection-share', 1 / 3, 0.5],
  ['reflection-share', 1 / 2, 0.75],
  ['reflection-share', 2 / 3, 1],
  // DESIGN 6; .31 is the median of good real sessions.
  ['reflection-rate', 0.15, 0.5],
  ['reflection-rate', 0.31, 0.75],
  ['reflection-rate', 0.45, 1],
  // Fair and good by MITI 4.2.1.
  ['complex-share', 0.4, 0.75],
  ['complex-share', 0.5, 1],
  ['freedom', 0, 1],
  ['freedom', 0.5, 0],
])('for %s the published value %d is worth %d', (id, value, worth) => {
  expect(share(value, LANDMARKS[id])).toBe(worth);
});
