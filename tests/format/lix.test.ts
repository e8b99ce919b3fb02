import { expect, test } from 'vitest';
import { lix, spoken } from '../../src/format/lix.ts';

test('stage directions are not spoken', () => {
  expect(spoken('Hej. (kigger ned)  Jeg er  træt. (sukker)')).toBe('Hej. Jeg er træt.');
});

test('LIX is words per sentence plus the percentage of words over six letters', () => {
  // Ten words, two sentences, one word of more than six letters: 5 + 10.
  expect(lix('Jeg vil gerne ned i tempo. Men det er vanskeligt.')).toBe(15);
});

test('seven letters are long and six are not, whatever letters they are', () => {
  expect(lix('tænker')).toBe(1);
  expect(lix('tænkere')).toBe(101);
});

test('a text without an end is one sentence, and no words are no reading', () => {
  expect(lix('hej med dig')).toBe(3);
  expect(lix('(nikker)')).toBe(0);
  expect(lix('')).toBe(0);
});

test('a row of full stops ends one sentence', () => {
  expect(lix('Ja... nej?! nå')).toBe(1.5);
});
