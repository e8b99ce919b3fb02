import { expect, test } from 'vitest';
import { newInk, playInk, playOurs } from '../bench/engines.ts';
import { heaviest, kindOf, nameOf, weigh, type Fetched } from '../bench/network.ts';
import { compete, median, rounded, timesAsFast } from '../bench/statistics.ts';
import { logThrough, scenarioOf } from '../bench/story.ts';
import { compile } from '../src/engine/compile.ts';

test.each([
  [[3], 3],
  [[9, 1, 5], 5],
  [[4, 1, 3, 2], 2.5],
  [[], NaN],
])('the median of %j is %d', (values, middle) => {
  expect(median(values)).toBe(middle);
});

test('a median leaves its values in their order', () => {
  const values = [3, 1, 2];
  median(values);
  expect(values).toEqual([3, 1, 2]);
});

test.each([
  [12_345, 12_300],
  [0.012_345, 0.0123],
  [0, 0],
])('%d is rounded to %d', (value, figures) => {
  expect(rounded(value)).toBe(figures);
});

test('a ratio is the median of the rounds, each against itself', () => {
  expect(timesAsFast([10, 40, 90], [10, 10, 30])).toBe(3);
});

test('contestants take turns, and each rate is units by second of the clock', () => {
  let time = 0;
  const order: string[] = [];
  const contestant = (name: string, units: number, milliseconds: number) => () => {
    order.push(name);
    time += milliseconds;
    return units;
  };
  const rates = compete(
    { quick: contestant('quick', 2, 10), slow: contestant('slow', 1, 20) },
    { rounds: 2, slice: 20 },
    () => time,
  );
  expect(rates).toEqual({ quick: [200, 200], slow: [50, 50] });
  expect(order.join(' ')).toBe('quick quick slow quick quick slow quick quick slow');
});

test('inkjs and our engine are given the same conversation', () => {
  const turns = 11;
  const { moments, finished } = playOurs(compile(scenarioOf(turns)), logThrough(turns));
  const met: { line: string; replies: readonly string[] }[] = [];
  const given = playInk(newInk(turns), (line, replies) => met.push({ line: line.trim(), replies }));
  expect(finished).toBe(true);
  expect(given).toBe(turns);
  expect(met).toEqual(
    moments.map(({ line, open }) => ({ line: line.say, replies: open.map(({ say }) => say) })),
  );
  expect(new Set(moments.slice(0, -1).map(({ line }) => line.id))).toEqual(new Set(['varm', 'kølig']));
});

test.each([
  ['http://localhost:1/assets/main-C-JfnBc_.js', 'main.js'],
  [
    'http://localhost:1/assets/source-sans-3-latin-wght-normal-BqRLTx4X.woff2',
    'source-sans-3-latin-wght-normal.woff2',
  ],
  ['http://localhost:1/portraits/sara/calm.svg', 'calm.svg'],
  ['http://localhost:1/', 'index.html'],
])('%s is called %s', (url, name) => {
  expect(nameOf(url)).toBe(name);
});

test.each([
  ['text/javascript', 'script'],
  ['text/css', 'style'],
  ['font/woff2', 'font'],
  ['image/svg+xml', 'image'],
  ['text/html', 'other'],
])('%s counts as %s', (type, kind) => {
  expect(kindOf(type)).toBe(kind);
});

test('what was fetched is weighed by kind, and its heaviest script and style are named', () => {
  const fetched: Fetched[] = [
    { name: 'index.html', kind: 'other', bytes: 1 },
    { name: 'main.css', kind: 'style', bytes: 20 },
    { name: 'a.js', kind: 'script', bytes: 300 },
    { name: 'b.js', kind: 'script', bytes: 4000 },
    { name: 'serif.woff2', kind: 'font', bytes: 50_000 },
  ];
  expect(weigh(fetched)).toEqual({
    files: 5,
    total: 54_321,
    scriptAndStyle: 4320,
    script: 4300,
    style: 20,
    font: 50_000,
    image: 0,
    other: 1,
  });
  expect(heaviest(fetched, 2)).toEqual([
    { name: 'b.js', bytes: 4000 },
    { name: 'a.js', bytes: 300 },
  ]);
});
