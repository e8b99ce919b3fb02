import { expect, test } from 'vitest';
import { newRating } from '../../src/classroom/calibration.ts';
import { openRatings, ratingCode } from '../../src/interop/ratings.ts';

const of = { scenario: 'tiny', revision: 1, length: 2 };
const rating = (name: string) =>
  newRating({ scenario: 'tiny', revision: 1, name, codes: ['affirm', 'complex-reflection'] });

test('ratings come back from codes, one a line, with empty lines between, and broken by a mail', async () => {
  const [a, b, c] = await Promise.all(['Anne', 'Bo', 'Eva'].map((name) => ratingCode(rating(name))));
  const wrapped = c?.replace(/(.{40})/g, '$1\n') ?? '';
  const { ratings, refused } = await openRatings(`${a}\n${b}\n\n${wrapped}`, of);
  expect(ratings.map(({ name }) => name)).toEqual(['Anne', 'Bo', 'Eva']);
  expect(refused).toBe(0);
});

test('what is no rating, or one of another conversation, is counted and left out', async () => {
  const other = await ratingCode({ ...rating('Anne'), revision: 2 });
  expect(await openRatings(`hej\n\n${other}`, of)).toEqual({ ratings: [], refused: 2 });
});
