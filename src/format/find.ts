import type { Card } from './cards.ts';

/** The cards that hold every word of a query somewhere, however the words are written; all of them for an empty one. */
export function findCards(cards: readonly Card[], query: string): readonly Card[] {
  const wanted = plain(query).split(' ').filter(Boolean);
  if (wanted.length === 0) return cards;
  return cards.filter((card) => {
    const said = plain(`${card.id} ${leaves(card.words).join(' ')}`);
    return wanted.every((word) => said.includes(word));
  });
}

/** Small letters, without accents and signs, so that "MI", "§101" and "14 dage" are found as they are typed. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/(?<=[eiou])\p{M}/gu, '')
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const leaves = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(leaves)
      : [];
