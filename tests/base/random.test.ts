import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { draw, shuffled } from '../../src/base/random.ts';

test('a draw is in [0, 1) and depends on nothing but its arguments', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.oneof(fc.string(), fc.integer())), (seed, place) => {
      const value = draw(seed, ...place);
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThan(1);
      expect(draw(seed, ...place)).toBe(value);
    }),
  );
});

test('the draws of an attempt are the same on every machine', () => {
  // Stored attempts replay only as long as these numbers stand; worked out apart, in Python.
  expect(draw('seed', 'reaction', 0)).toBe(0.37660703458823264);
  expect(draw('frø', 'order', 'æøå')).toBe(0.7334111172240227);
});

test('neighbouring places and seeds are drawn evenly and apart', () => {
  const tenths = new Array<number>(10).fill(0);
  for (let i = 0; i < 5000; i++) {
    const tenth = Math.floor(10 * draw(`seed-${i % 50}`, 'reaction', Math.floor(i / 50)));
    tenths[tenth] = (tenths[tenth] ?? 0) + 1;
  }
  // Chi square with nine degrees of freedom: above 27.9 once in a thousand.
  expect(tenths.reduce((sum, n) => sum + (n - 500) ** 2 / 500, 0)).toBeLessThan(27.9);
  const pairs = Array.from({ length: 2000 }, (_, i) => [draw('s', i), draw('s', i + 1)] as const);
  const both = pairs.filter(([a, b]) => a < 0.5 && b < 0.5).length;
  expect(both / 2000).toBeGreaterThan(0.22);
  expect(both / 2000).toBeLessThan(0.28);
});

test('a shuffled list holds the same things and leaves the list as it was', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.string(), (list, seed) => {
      const before = [...list];
      const order = shuffled(list, seed, 'order');
      expect(list).toEqual(before);
      expect([...order].sort((a, b) => a - b)).toEqual([...list].sort((a, b) => a - b));
      expect(shuffled(list, seed, 'order')).toEqual(order);
    }),
  );
});

test('every order is about equally likely over seeds', () => {
  const orders = new Map<string, number>();
  for (let i = 0; i < 6000; i++) {
    const order = shuffled(['a', 'b', 'c'], `seed-${i}`, 'order', 'turn').join('');
    orders.set(order, (orders.get(order) ?? 0) + 1);
  }
  expect(orders.size).toBe(6);
  for (const count of orders.values()) expect(Math.abs(count - 1000)).toBeLessThan(120);
});
