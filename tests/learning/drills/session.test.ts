import fc from 'fast-check';
import { expect, test } from 'vitest';
import { levelOf, placeOf, type Item } from '../../../src/learning/drills/drill.ts';
import { shownInDrills } from '../../../src/learning/drills/evidence.ts';
import { ratings, type Review } from '../../../src/learning/drills/review.ts';
import { scheduleOf } from '../../../src/learning/drills/schedule.ts';
import { apart, levelFor, minutesOf, sessionOf, type Today } from '../../../src/learning/drills/session.ts';
import { skillsOf, standingOf } from '../../../src/learning/skills.ts';
import { DAY } from '../../../src/learning/tries.ts';
import { TODAY } from '../heads.ts';
import { cases, items } from './cases.ts';

const everyone = new Set(cases.map(({ da }) => da.id));
const review = (id: string, item: Item, ago: number, rating: Review['rating'] = 'good'): Review => ({
  id,
  item: item.id,
  skill: item.skill,
  rating,
  at: TODAY - ago * DAY,
});
const anyReviews = fc
  .array(
    fc.record({
      item: fc.constantFrom(...items.slice(0, 60)),
      ago: fc.integer({ min: -1, max: 90 }).map((days) => days + 0.5),
      rating: fc.constantFrom(...ratings),
    }),
    { maxLength: 40 },
  )
  .map((all) => all.map(({ item, ago, rating }, i) => review(`svar-${String(i)}`, item, ago, rating)));
const today = (of: Partial<Today> = {}): Today => ({
  items,
  reviews: [],
  skills: skillsOf([], TODAY),
  met: everyone,
  dayStart: TODAY,
  ...of,
});

test('the schedule is the same in whatever order reviews come in, and when some come twice over another device', () => {
  fc.assert(
    fc.property(anyReviews, fc.infiniteStream(fc.nat()), (reviews, keys) => {
      const mixed = reviews
        .map((each) => ({ each, key: keys.next().value as number }))
        .sort((a, b) => a.key - b.key)
        .map(({ each }) => each);
      expect(new Map([...scheduleOf(mixed)].sort())).toEqual(new Map([...scheduleOf(reviews)].sort()));
    }),
  );
});

test('what was known comes back later than what was not, and later each time', () => {
  const [item] = items;
  if (!item) throw new Error('there are drills');
  const dueIn = (...reviews: Review[]) => ((scheduleOf(reviews).get(item.id)?.due ?? 0) - TODAY) / DAY;
  const days = ratings.map((rating) => dueIn(review('a', item, 0, rating)));
  expect([...days].sort((a, b) => a - b)).toEqual(days);
  expect(days[0]).toBeGreaterThanOrEqual(1);
  expect(dueIn(review('a', item, 3), review('b', item, 0))).toBeGreaterThan(dueIn(review('b', item, 0)));
});

test('a session is due items first, then new ones; eight to twelve, one from each place, in five minutes', () => {
  fc.assert(
    fc.property(anyReviews, (reviews) => {
      const { all, left, returning } = sessionOf(today({ reviews }));
      expect(all.length).toBeGreaterThanOrEqual(8);
      expect(all.length).toBeLessThanOrEqual(12);
      expect(new Set(all.map(placeOf)).size).toBe(all.length);
      expect(minutesOf(all)).toBeLessThanOrEqual(6);
      const before = scheduleOf(reviews.filter(({ at }) => at < TODAY));
      expect(all.filter(({ id }) => before.has(id))).toHaveLength(returning);
      const done = new Set(reviews.filter(({ at }) => at >= TODAY).map(({ item }) => item));
      expect(left).toEqual(all.filter(({ id }) => !done.has(id)));
    }),
  );
});

test('the session of a day stays as it is while it is answered', () => {
  const { all } = sessionOf(today());
  const answered = all.slice(0, 4).map((item, i) => review(`nu-${String(i)}`, item, -0.1 * (i + 1)));
  const later = sessionOf(today({ reviews: answered }));
  expect(later.all).toEqual(all);
  expect(later.left).toEqual(all.slice(4));
});

test('another day brings other new ones', () => {
  const days = [0, 1, 2].map((n) => sessionOf(today({ dayStart: TODAY + n * DAY })).all.map(({ id }) => id));
  expect(new Set(days.map((ids) => [...ids].sort().join())).size).toBe(3);
});

test('no client comes twice in a row where that can be', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...items), { maxLength: 12 }), (list) => {
      const ordered = apart(list);
      expect([...ordered].map(({ id }) => id).sort()).toEqual([...list].map(({ id }) => id).sort());
      const twice = ordered.filter((item, i) => item.scenario === ordered[i - 1]?.scenario).length;
      const most = Math.max(
        0,
        ...list.map(({ scenario }) => list.filter((item) => item.scenario === scenario).length),
      );
      expect(twice).toBe(Math.max(0, most - (list.length - most) - 1));
    }),
  );
});

test('of a client who has not been met nothing is asked that gives the case away', () => {
  const { all } = sessionOf(today({ met: new Set(['sara']) }));
  for (const item of all) if (item.scenario !== 'sara') expect(levelOf[item.kind]).toBe(1);
  const newcomer = sessionOf(today({ met: new Set() }));
  expect(newcomer.all.length).toBeGreaterThanOrEqual(8);
  expect(newcomer.all.every(({ kind }) => levelOf[kind] === 1)).toBe(true);
});

test('the weakest skills come first, and what is asked grows harder as they are known', () => {
  const [one] = items.filter(({ skill }) => skill === 'sustain-talk');
  if (!one) throw new Error('there are drills of sustain talk');
  const known = (n: number, rating: Review['rating'] = 'good') =>
    Array.from({ length: n }, (_, i) => review(String(i), one, 60 - i, rating));
  expect([0, 1, 2, 3, 4, 5].map((n) => levelFor('sustain-talk', known(n)))).toEqual([1, 1, 2, 2, 3, 3]);
  expect(levelFor('sustain-talk', known(5, 'again'))).toBe(1);
  const shown = [
    { skill: 'sustain-talk', chances: 20, quality: 1, at: TODAY, weight: 1 },
    { skill: 'evoking', chances: 20, quality: 1, at: TODAY, weight: 1 },
  ] as const;
  const { all } = sessionOf(today({ skills: skillsOf(shown, TODAY) }));
  expect(all.every(({ skill }) => skill !== 'sustain-talk' && skill !== 'evoking')).toBe(true);
});

test('drills alone vouch for no skill, and do not stand for having used it', () => {
  const own = items.filter(({ skill }) => skill === 'evoking');
  const many = own.map((item, i) => review(String(i), item, i % 30));
  expect(many.length).toBeGreaterThan(40);
  const skill = skillsOf(shownInDrills(many), TODAY).find(({ id }) => id === 'evoking');
  if (!skill) throw new Error('evoking is a skill');
  expect(skill.strength).toBeGreaterThan(0.2);
  expect(skill.upper - skill.strength).toBeGreaterThan(0.5);
  expect(standingOf(skill, TODAY)).toBe('unmet');
  expect(shownInDrills([{ ...review('a', own[0] as Item, 0), skill: 'fra-en-senere-udgave' }])).toEqual([]);
});
