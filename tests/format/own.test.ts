import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isOwn } from '../../src/format/own.ts';
import { ownIdOf } from '../../src/format/own-id.ts';
import { id } from '../../src/learning/shape.ts';
import * as v from 'valibot';

const files = fc
  .record({ scenario: fc.string(), en: fc.option(fc.string(), { nil: undefined }) })
  .map(({ scenario, en }) => ({ scenario, ...(en !== undefined && { en }) }));

test('the same texts are the same case, whenever they are brought', () => {
  fc.assert(
    fc.property(files, (each) => {
      const own = ownIdOf(each);
      expect(ownIdOf({ ...each })).toBe(own);
      expect(isOwn(own)).toBe(true);
      expect(v.is(id, own)).toBe(true);
    }),
  );
});

test('another letter is another case', () => {
  fc.assert(
    fc.property(files, fc.string({ minLength: 1 }), (each, more) => {
      expect(ownIdOf({ ...each, scenario: each.scenario + more })).not.toBe(ownIdOf(each));
    }),
  );
});

test('no case of the app is taken for an own one', () => {
  expect(['annette', 'kasper-igen'].some(isOwn)).toBe(false);
});
