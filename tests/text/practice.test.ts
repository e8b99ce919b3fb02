import { expect, test } from 'vitest';
import { codes } from '../../src/format/schema.ts';
import { kinds } from '../../src/learning/drills/drill.ts';
import { da as drillsDa } from '../../src/text/drills/da.ts';
import { en as drillsEn } from '../../src/text/drills/en.ts';
import { loadDrillWords } from '../../src/text/drills/index.ts';
import { da as findingDa } from '../../src/text/finding/da.ts';
import { en as findingEn } from '../../src/text/finding/en.ts';
import { loadFindingWords } from '../../src/text/finding/index.ts';
import { da as mapDa } from '../../src/text/map/da.ts';
import { en as mapEn } from '../../src/text/map/en.ts';
import { loadMapWords } from '../../src/text/map/index.ts';
import { da as trialDa } from '../../src/text/trial/da.ts';
import { en as trialEn } from '../../src/text/trial/en.ts';
import { loadTrialWords } from '../../src/text/trial/index.ts';

type Say = (...samples: (string | number)[]) => string;

function saidIn(tree: object, place = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]: [string, unknown]) => {
    const address = `${place}${key}`;
    if (typeof value === 'string') return [[address, value] as [string, string]];
    if (typeof value === 'function') return [[address, (value as Say)(3, 7)] as [string, string]];
    return saidIn(value as object, `${address}.`);
  });
}

test.each([
  ['drills', drillsDa, drillsEn, []],
  ['finding a case', findingDa, findingEn, ['by.module']],
  ['the map', mapDa, mapEn, ['ects']],
  ['trial actions', trialDa, trialEn, []],
])('%s say the same things in both languages, each in its own words', (_, danish, english, alike) => {
  const [one, other] = [saidIn(danish), saidIn(english)];
  expect(other.map(([address]) => address)).toEqual(one.map(([address]) => address));
  for (const [address, words] of [...one, ...other]) {
    expect(words.trim(), address).toBe(words);
    expect(words, address).not.toMatch(/undefined|null|NaN|\[object|</);
  }
  const same = one.filter(([, words], i) => words === other[i]?.[1]).map(([address]) => address);
  expect(same.filter((address) => !(alike as string[]).includes(address))).toEqual([]);
});

test('every kind of drill is asked for, and every code explained', () => {
  for (const { ask, code } of [drillsDa, drillsEn]) {
    expect(Object.keys(ask).sort()).toEqual([...kinds].sort());
    expect(Object.keys(code).sort()).toEqual([...codes].sort());
  }
});

test('each language is loaded by its code', async () => {
  expect(await loadDrillWords('da')).toBe(drillsDa);
  expect(await loadDrillWords('en')).toBe(drillsEn);
  expect(await loadFindingWords('da')).toBe(findingDa);
  expect(await loadFindingWords('en')).toBe(findingEn);
  expect(await loadMapWords('da')).toBe(mapDa);
  expect(await loadMapWords('en')).toBe(mapEn);
  expect(await loadTrialWords('da')).toBe(trialDa);
  expect(await loadTrialWords('en')).toBe(trialEn);
});
