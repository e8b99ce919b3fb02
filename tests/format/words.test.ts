import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { flatten, withWords, wordsOf } from '../../src/format/words.ts';
import { smallScenario } from '../support/arbitraries.ts';
import { filesOf, readTiny } from '../support/cases.ts';

test('every text has an address of its own', () => {
  fc.assert(
    fc.property(smallScenario, (scenario) => {
      const addresses = wordsOf(scenario).map(({ address }) => address);
      expect(new Set(addresses).size).toBe(addresses.length);
    }),
  );
});

test('no text is without an address', () => {
  const { da } = readTiny();
  const masked = withWords(da, new Map(wordsOf(da).map(({ address }) => [address, '#'])));
  const texts: unknown[] = [];
  JSON.stringify(masked, (key, value: unknown) => {
    if (['title', 'summary', 'say', 'thinks', 'why', 'after', 'scene', 'note'].includes(key))
      texts.push(value);
    return value;
  });
  expect(new Set(texts)).toEqual(new Set(['#']));
  expect(texts).toHaveLength(wordsOf(da).length - 'from task low middle high'.split(' ').length);
});

test('a scenario with its own words is itself', () => {
  fc.assert(
    fc.property(smallScenario, (scenario) => {
      const own = new Map(wordsOf(scenario).map(({ address, text }) => [address, text]));
      expect(withWords(scenario, own)).toEqual(scenario);
    }),
  );
});

test('other words change the words and nothing else, and leave the original alone', () => {
  const { da, en } = readTiny();
  const before = structuredClone(da);
  const english = new Map(wordsOf(en).map(({ address, text }) => [address, text]));
  expect(withWords(da, english)).toEqual(en);
  expect(withWords(da, new Map([['title', 'Ny']]))).toEqual({ ...da, title: 'Ny' });
  expect(da).toEqual(before);
});

test('a path leads to the text that its address names', () => {
  const { da } = readTiny();
  for (const { path, text } of wordsOf(da)) {
    const found = path.reduce<unknown>(
      (place, step) => (place as Record<string | number, unknown>)[step],
      da,
    );
    expect(found).toBe(text);
  }
});

test('a file of words is flattened to the addresses of its scenario', () => {
  const { en, da } = readTiny();
  const { words, odd } = flatten(JSON.parse(filesOf({ da, en }).en));
  expect(odd).toEqual([]);
  expect([...words].map(([address, { text }]) => [address, text])).toEqual(
    expect.arrayContaining(wordsOf(en).map(({ address, text }) => [address, text])),
  );
  expect(words.get('gangen/hilsen/hej/say')?.path).toEqual(['gangen', 'hilsen', 'hej', 'say']);
});

test('what is not a text in a file of words is told by its path', () => {
  const { words, odd } = flatten({ a: 'x', b: { c: 1, d: null, e: ['f'] } });
  expect([...words.keys()]).toEqual(['a']);
  expect(odd).toEqual([
    ['b', 'c'],
    ['b', 'd'],
    ['b', 'e'],
  ]);
  expect(flatten(null).odd).toEqual([[]]);
});
