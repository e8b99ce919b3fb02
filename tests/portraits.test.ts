import { expect, test } from 'vitest';
import { moods } from '../src/format/schema.ts';
import type { Portrait } from '../src/ui/portrait.ts';
import { smallPortrait } from '../tools/vite/portraits.ts';

const person: Portrait = {
  head: 'grayShort',
  skin: 'e6b591',
  hair: 'a6a49f',
  clothing: '51677a',
  garment: 'shirt',
  beard: 'chin',
  glasses: 'glasses2',
  lines: true,
};
const drawings = moods.map((mood) => smallPortrait(person, mood));

test('every mood is a drawing of its own', () => {
  expect(new Set(drawings).size).toBe(moods.length);
});

test('the same person in the same mood is the same drawing', () => {
  expect(moods.map((mood) => smallPortrait(person, mood))).toEqual(drawings);
});

test.each(moods)('%s is a small, whole and harmless picture', (mood) => {
  const svg = smallPortrait(person, mood);
  // The heaviest client drawn so far is 11.3 kB.
  expect(svg.length).toBeLessThan(14_000);
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"[^>]*viewBox=.*<\/svg>$/s);
  expect(svg).not.toMatch(
    /<script|<style|<title|<metadata|<text|<image|href|\sstyle=|\son[a-z]+=|undefined|NaN/,
  );
  expect(svg.match(/http/g)).toHaveLength(1);
  const open: string[] = [];
  for (const [, close, name = '', self] of svg.matchAll(/<(\/?)([a-zA-Z]+)[^>]*?(\/?)>/g)) {
    if (close) expect(open.pop()).toBe(name);
    else if (!self) open.push(name);
  }
  expect(open).toEqual([]);
});

test('a name or colour that does not exist is refused', () => {
  expect(() => smallPortrait({ ...person, head: 'wig' }, 'calm')).toThrow('wig');
  expect(() => smallPortrait({ ...person, skin: 'pink' }, 'calm')).toThrow('pink');
});
