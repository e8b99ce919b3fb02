import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { isHead } from '../../src/learning/is-head.ts';
import { attemptRow, toRows } from '../../src/storage/rows.ts';
import { anyAttempts } from '../storage/samples.ts';

type Bag = Record<string, unknown>;
const junk = fc.oneof(
  fc.constantFrom<unknown>(undefined, null, true, '', 'da', '__proto__', 'constructor', [], {}, { a: 1 }),
  fc.constantFrom<unknown>(-1, 0.5, NaN, Infinity, 8.64e15, 8.7e15, 2 ** 53),
  fc.string({ maxLength: 250 }),
  fc.record({ attempt: fc.string(), index: fc.integer() }),
  fc.constant({ constructor: 1 }),
  fc.constant(Object.fromEntries(Array.from({ length: 61 }, (_, i) => [`n${String(i)}`, i]))),
);
/** Every object in a row, the row itself first: something is put in, changed or taken out in one of them. */
const objectsIn = (value: unknown): Bag[] =>
  typeof value === 'object' && value !== null
    ? [value as Bag, ...Object.values(value).flatMap(objectsIn)]
    : [];

test('a row is told to be an attempt by hand exactly when the schema says so', () => {
  const change = fc.record({
    where: fc.nat(),
    what: fc.nat(),
    how: fc.constantFrom('put', 'add', 'drop'),
    junk,
  });
  fc.assert(
    fc.property(anyAttempts, fc.array(change, { maxLength: 2 }), (attempts, changes) => {
      for (const attempt of attempts) {
        const row = structuredClone(toRows(attempt).row);
        expect(isHead(row)).toBe(true);
        for (const { where, what, how, junk } of changes) {
          const bags = objectsIn(row);
          const bag = bags[where % bags.length] as Bag;
          const key =
            how === 'add' ? `new-${String(what)}` : Object.keys(bag)[what % Object.keys(bag).length];
          if (key === undefined) continue;
          if (how === 'drop') Reflect.deleteProperty(bag, key);
          else bag[key] = structuredClone(junk);
        }
        expect(isHead(row)).toBe(v.is(attemptRow, row));
      }
    }),
    { numRuns: 2000 },
  );
});

test('what is no object is no attempt', () => {
  for (const value of [null, undefined, 1, 'annette', [], () => 1]) expect(isHead(value)).toBe(false);
});
