import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { clamp, mean, share, type Landmarks } from '../../src/base/curve.ts';

const landmarks: Landmarks = [
  [0, 0],
  [0.4, 0.75],
  [0.5, 1],
];

test.each([
  [0, 0],
  [0.4, 0.75],
  [0.5, 1],
])('a landmark at %s is worth exactly %s', (x, y) => {
  expect(share(x, landmarks)).toBe(y);
});

test('between two landmarks the curve is a straight line, outside them it is flat', () => {
  expect(share(0.2, landmarks)).toBeCloseTo(0.375);
  expect(share(0.45, landmarks)).toBeCloseTo(0.875);
  expect(share(-1, landmarks)).toBe(0);
  expect(share(9, landmarks)).toBe(1);
});

test('two landmarks at one place make a step', () => {
  const step: Landmarks = [
    [0, 0],
    [1, 0.2],
    [1, 0.8],
    [2, 1],
  ];
  expect(share(1, step)).toBe(0.2);
  expect(share(1.5, step)).toBeCloseTo(0.9);
});

test('a curve without landmarks is worth nothing', () => {
  expect(share(1, [])).toBe(0);
});

test('a rising curve never falls', () => {
  const near = fc.double({ min: -1, max: 2, noNaN: true });
  fc.assert(
    fc.property(near, near, (a, b) => {
      expect(share(Math.min(a, b), landmarks)).toBeLessThanOrEqual(share(Math.max(a, b), landmarks));
    }),
  );
});

test('a value is held between its bounds', () => {
  expect([clamp(-1, 0, 1), clamp(0.5, 0, 1), clamp(7, 0, 1)]).toEqual([0, 0.5, 1]);
});

test('the mean of nothing is null, not zero', () => {
  expect(mean([])).toBeNull();
  expect(mean([1, 2, 6])).toBe(3);
});
