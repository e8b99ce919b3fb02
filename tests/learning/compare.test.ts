import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareWays } from '../../src/learning/compare.ts';
import type { Moment } from '../../src/engine/replay.ts';
import { inRow, replyOf, spoken } from '../support/moments.ts';

/** A way as places and replies: `hej/spejl`. */
const way = (...steps: string[]): Moment[] =>
  inRow(
    steps.map((step) => {
      const [place = '', reply = ''] = step.split('/');
      return {
        ...spoken('neutral', { codes: ['other'] }),
        place,
        reply: replyOf({ codes: ['other'] }, reply),
      };
    }),
  );
const shape = (left: Moment[], right: Moment[]) =>
  compareWays(left, right).map(({ same, places }) => [
    same ? 'same' : 'parted',
    ...places.map((place) => `${place.left?.place ?? '-'}|${place.right?.place ?? '-'}`),
  ]);

test('what was said alike stands together, and the rest side by side or alone', () => {
  const left = way('hej/a', 'nå/b', 'omvej/c', 'dør/d');
  const right = way('hej/a', 'nå/c', 'dør/d');
  expect(shape(left, right)).toEqual([
    ['same', 'hej|hej'],
    ['parted', 'nå|nå', 'omvej|-'],
    ['same', 'dør|dør'],
  ]);
});

test('two of the same way are one stretch', () => {
  const one = way('hej/a', 'nå/b');
  expect(shape(one, one)).toEqual([['same', 'hej|hej', 'nå|nå']]);
});

test('another line at the same place is a parting', () => {
  const [moment] = way('hej/a');
  if (!moment) throw new Error('a way has a moment');
  const other = { ...moment, line: { ...moment.line, id: 'kold' } };
  expect(compareWays([moment], [other])).toEqual([{ same: false, places: [{ left: moment, right: other }] }]);
});

test('every moment of both stands there once and in its order, and turning them round turns the table', () => {
  const anyWay = fc
    .array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom('x', 'y')), { maxLength: 9 })
    .map((steps) => way(...steps.map((step) => step.join('/'))));
  fc.assert(
    fc.property(anyWay, anyWay, (left, right) => {
      const places = compareWays(left, right).flatMap((stretch) => stretch.places);
      expect(places.flatMap((place) => place.left ?? [])).toEqual(left);
      expect(places.flatMap((place) => place.right ?? [])).toEqual(right);
      const turned = compareWays(right, left).flatMap((stretch) => stretch.places);
      expect(turned).toHaveLength(places.length);
    }),
  );
});
