import { expect, test } from 'vitest';
import { freshness, triesOf } from '../../src/learning/tries.ts';
import { trendOf } from '../../src/learning/trend.ts';
import { head, TODAY } from './heads.ts';

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
