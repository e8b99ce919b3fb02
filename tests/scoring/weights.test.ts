import { expect, test } from 'vitest';
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
