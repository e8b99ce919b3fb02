import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isAnswer, type AttemptHead } from '../../src/learning/attempt.ts';
import type { Review } from '../../src/learning/drills/review.ts';
import { DAY, freshness, triesOf } from '../../src/learning/tries.ts';
import { trendOf } from '../../src/learning/trend.ts';
import { anyHeads, head, TODAY } from './heads.ts';

const kinds = (heads: Parameters<typeof triesOf>[0]) =>
  triesOf(heads).map(({ attempt, kind }) => [attempt.id, kind]);

test('the first at a case is a first try, whatever list it comes in; the rest are later ones', () => {
  const heads = [
    head('c', { ago: 1, from: 'a' }),
    head('b', { ago: 2 }),
    head('d', { ago: 0, scenario: 'sara' }),
    head('a', { ago: 3 }),
  ];
  expect(kinds(heads)).toEqual([
    ['a', 'first'],
    ['b', 'again'],
    ['c', 'from-here'],
    ['d', 'first'],
  ]);
});

test('a first try weighs whole, and a case is half fresh after thirty days', () => {
  const heads = [head('a', { ago: 30 })];
  expect(triesOf(heads)[0]?.weight).toBe(1);
  const fresh = freshness(heads, TODAY);
  expect(fresh('annette')).toBeCloseTo(0.5, 10);
  expect(fresh('sara')).toBe(1);
  expect(freshness([head('a')], TODAY)('annette')).toBe(0);
});

test('trends keep first tries and later tries apart, and leave out what has no end', () => {
  const { first, later } = trendOf([
    head('a', { ago: 3 }),
    head('b', { ago: 2 }),
    head('c', { ago: 1, from: 'a' }),
    head('d', { ago: 0, scenario: 'sara', finished: false }),
  ]);
  expect(first.map(({ attempt }) => attempt.id)).toEqual(['a']);
  expect(later.map(({ attempt }) => attempt.id)).toEqual(['b', 'c']);
});

test('a mark of the day stands in where a measure was not kept', () => {
  const old = head('a');
  const marks = old.marks && { ...old.marks, marks: { 'sustain-answer': 0.7, plan: 0.4 } };
  const { first } = trendOf([{ ...old, marks }]);
  expect(first[0]?.values).toEqual({
    'reflection-rate': null,
    'reflection-to-question': null,
    'sustain-answer': 0.7,
    plan: 0.4,
  });
});

test('a case that was opened and left without an answer was not met', () => {
  const opened = { ...head('a', { ago: 1, finished: false }), answered: false };
  const [, after] = triesOf([opened, head('b')]);
  expect(after).toMatchObject({ kind: 'first', weight: 1 });
  expect(freshness([opened], TODAY)('annette')).toBe(1);
  const { answered, ...left } = opened;
  expect(answered).toBe(false);
  expect(triesOf([left, head('b')])[1]).toMatchObject({ kind: 'again' });
  expect(freshness([left], TODAY)('annette')).toBeLessThan(0.6);
});

test('an answer is a reply or a stage handed in, and in what is played on from another attempt one of its own', () => {
  const [own, on] = [head('a'), head('b', { from: 'a' })];
  const at = TODAY;
  for (const event of [
    { type: 'reply', reply: 'hej', at },
    { type: 'hand-in', at },
  ] as const) {
    expect(isAnswer(event, own)).toBe(true);
    expect(isAnswer({ ...event, at: at - 1 }, own)).toBe(true);
    expect(isAnswer(event, on)).toBe(true);
    expect(isAnswer({ ...event, at: at - 1 }, on)).toBe(false);
  }
  for (const event of [
    { type: 'continue', at },
    { type: 'set', field: 'felt', value: 'x', at },
    { type: 'explore', way: 'spørg', at },
    { type: 'back', at },
  ] as const)
    expect(isAnswer(event, own)).toBe(false);
});

const drill = (id: string, ago: number, scenario = 'annette'): Review => ({
  id,
  item: `${scenario}/tur/replik/talk`,
  skill: 'evoking',
  rating: 'good',
  at: TODAY - ago * DAY,
});
const weights = (heads: readonly AttemptHead[], reviews: readonly Review[] = []) =>
  triesOf(heads, reviews).map(({ weight }) => weight);

test('a case whose moments were drilled shortly before is a first meeting in part, and more than half of one', () => {
  const many = Array.from({ length: 100 }, (_, i) => drill(`øvelse-${i}`, 0.01));
  expect(weights([head('a')], [drill('ø', 0.001)])[0]).toBeCloseTo(0.97, 3);
  expect(weights([head('a')], [drill('ø', 30)])[0]).toBeCloseTo(0.985, 6);
  expect(weights([head('a')], many)).toEqual([0.5]);
  expect(triesOf([head('a')], many)[0]?.kind).toBe('first');
  expect(weights([head('a')], [drill('ø', 1, 'annette-to')])).toEqual([1]);
});

const anyDrills = fc
  .array(
    fc.record({
      ago: fc.double({ min: 0, max: 900, noNaN: true }),
      scenario: fc.constantFrom('annette', 'henrik', 'sara'),
    }),
    { maxLength: 30 },
  )
  .map((all) => all.map(({ ago, scenario }, i) => drill(`øvelse-${i}`, ago, scenario)));

test('the order in which drills and attempts come does not matter, and no drill ever makes an attempt weigh more', () => {
  fc.assert(
    fc.property(anyHeads, anyDrills, fc.nat(), (heads, drills, cut) => {
      const all = weights(heads, drills);
      expect(weights([...heads].reverse(), [...drills].reverse())).toEqual(all);
      const fewer = drills.slice(0, cut % (drills.length + 1));
      for (const [i, weight] of weights(heads, fewer).entries()) {
        expect(all[i]).toBeLessThanOrEqual(weight + 1e-12);
        expect(all[i]).toBeGreaterThanOrEqual(0);
      }
    }),
  );
});

test('drills of after an attempt, or of other cases, change nothing in what it weighs', () => {
  fc.assert(
    fc.property(anyHeads, anyDrills, (heads, drills) => {
      for (const { attempt, weight } of triesOf(heads, drills)) {
        const before = drills.filter(
          ({ item, at }) => at < attempt.startedAt && item.startsWith(`${attempt.scenario}/`),
        );
        expect(triesOf(heads, before).find((each) => each.attempt === attempt)?.weight).toBe(weight);
      }
    }),
  );
});
