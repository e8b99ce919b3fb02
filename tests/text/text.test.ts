import { expect, test } from 'vitest';
import { da as daRoom } from '../../src/text/classroom/da.ts';
import { en as enRoom } from '../../src/text/classroom/en.ts';
import { da } from '../../src/text/da.ts';
import { en } from '../../src/text/en.ts';
import { loadText } from '../../src/text/index.ts';

type Say = (...samples: number[]) => string;
type Words = ReadonlyMap<string, string | Say>;

const danish = wordsOf({ ...da, classroom: daRoom });
const english = wordsOf({ ...en, classroom: enRoom });

/** The same in both languages: the product's name, the languages' own names, and a word that is both Danish and English. */
const SHARED = [
  'app.name',
  'settings.languages.da',
  'settings.languages.en',
  'code.giving-information',
  'classroom.share.link',
];

test('both languages say the same things', () => {
  expect([...english.keys()]).toEqual([...danish.keys()]);
});

test.each([
  ['Danish', danish],
  ['English', english],
])('every word of the %s interface is there, whatever the number', (_, words) => {
  for (const [address, say] of words) {
    const said = typeof say === 'string' ? [say] : [say(1, 1, 1), say(3, 2, 1), say(0, 0, 0)];
    for (const text of said) {
      expect(text.trim(), address).toBe(text);
      expect(text, address).toMatch(/\S/);
      expect(text, address).not.toMatch(/undefined|null|NaN|\[object|<[a-z/]/);
    }
  }
});

test('no English words were left in Danish', () => {
  const same = [...english]
    .filter(([address, say]) => said(say) === said(danish.get(address)))
    .map(([address]) => address)
    .filter((address) => !isFigure(address) && !SHARED.includes(address));
  expect(same).toEqual([]);
});

test('one is not many', () => {
  for (const address of ['library.tried', 'debrief.rests', 'debrief.stepsBack', 'settings.setAside']) {
    const say = english.get(address) as Say;
    expect(say(1).replace('1', '2'), address).not.toBe(say(2));
    for (const words of [danish, english]) expect((words.get(address) as Say)(7), address).toContain('7');
  }
});

test('figures are written as each language writes them', () => {
  expect(da.percent(0.6)).toBe('60\u00a0%');
  expect(en.percent(0.6)).toBe('60%');
  expect(da.formats.number(3.5, 1)).toBe('3,5');
  expect(en.formats.number(3.5, 1)).toBe('3.5');
  expect(da.date(Date.UTC(2026, 10, 22, 12))).toContain('nov');
  expect(da.debrief.ratio(1.25)).toBe('1,3 : 1');
});

test('each language is loaded by its code', async () => {
  expect(await loadText('da')).toBe(da);
  expect(await loadText('en')).toBe(en);
});

/** Every word of an interface by its address; what is counted or named is a function. */
function wordsOf(tree: object, place = ''): Words {
  const words = new Map<string, string | Say>();
  for (const [key, value] of Object.entries(tree) as [string, unknown][]) {
    const address = place === '' ? key : `${place}.${key}`;
    if (typeof value === 'string' || typeof value === 'function') words.set(address, value as string | Say);
    else for (const [below, say] of wordsOf(value as object, address)) words.set(below, say);
  }
  return words;
}

const said = (say: string | Say | undefined) => (typeof say === 'function' ? say(3, 2) : say);

/** Nothing but a figure and its sign. */
function isFigure(address: string): boolean {
  return [
    'formats.',
    'percent',
    'date',
    'library.minutes',
    'debrief.ratio',
    'classroom.overview.none',
    'classroom.overview.minutes',
    'classroom.skills.none',
  ].some((start) => address.startsWith(start));
}
