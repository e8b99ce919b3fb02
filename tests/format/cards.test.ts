import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { invariant } from '../../src/base/invariant.ts';
import { cardFiles, kinds, readCards, type Card, type Cards, type Kind } from '../../src/format/cards.ts';
import { findCards } from '../../src/format/find.ts';
import { readKnowledge } from '../../src/format/knowledge.ts';

const own = (name: string) => readFileSync(`scenarios/knowledge/${name}`, 'utf8');
const files = Object.fromEntries(kinds.map((kind) => [kind, own(cardFiles[kind])])) as Record<Kind, string>;
const knowledge = readKnowledge({ sources: own('sources.yaml'), outcomes: own('outcomes.yaml') });
invariant(knowledge.ok, 'the knowledge can be read');
const { sources } = knowledge.value;

function cards(): Cards {
  const read = readCards(files, sources);
  invariant(read.ok, JSON.stringify(read));
  return read.value;
}

const reads = (kind: Kind, text: string) => readCards({ ...files, [kind]: text }, sources);

const saying = (card: Card) => leaves(card.words).join(' ');
function leaves(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [];
}

test('all cards are read, in both languages and in the same order', () => {
  const { da, en } = cards();
  expect(readCards(files, sources)).toMatchObject({ ok: true });
  expect(da.map(({ kind, id }) => [kind, id])).toEqual(en.map(({ kind, id }) => [kind, id]));
  for (const kind of kinds) expect(da.filter((card) => card.kind === kind).length, kind).toBeGreaterThan(5);
  expect(new Set(da.map(({ id }) => id)).size, 'ids are unique over all kinds').toBe(da.length);
});

test('no English word is a Danish one, and both have the same keys', () => {
  const { da, en } = cards();
  for (const [i, card] of da.entries()) {
    const other = en[i];
    expect(shape(other?.words), card.id).toEqual(shape(card.words));
    const same = leaves(card.words).filter((word) => leaves(other?.words).includes(word));
    expect(same, card.id).toEqual([]);
  }
});

const shape = (value: unknown): unknown =>
  typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, shape(each)]))
    : typeof value;

test('a card is read in under a minute', () => {
  const { da, en } = cards();
  for (const card of [...da, ...en]) expect(saying(card).split(/\s+/).length, card.id).toBeLessThan(200);
});

test('every card names its sources, and each of them exists and is cited', () => {
  for (const card of cards().da)
    for (const reference of card.sources)
      expect(sources, card.id).toHaveProperty([reference.split(':')[0] ?? '']);
  const ids = new Set(cards().da.map(({ id }) => id));
  for (const [id, { card }] of Object.entries(sources))
    if (card !== undefined) expect(ids, id).toContain(card);
});

test('what the law or a doctor may have changed says so', () => {
  for (const card of cards().da) {
    if (card.kind === 'legal' || card.kind === 'substance') expect(card.check, card.id).toBe(true);
    if (card.kind === 'legal') expect(card.year, card.id).toBeGreaterThan(2000);
    expect(card.checked, card.id).toMatch(/^20\d\d-\d\d-\d\d$/);
  }
});

test('the ladder has its six steps, in order', () => {
  const steps = cards().da.flatMap((card) => (card.kind === 'setting' ? [card.step] : []));
  expect(steps).toEqual([0, 1, 2, 3, 4, 5]);
});

test('no item of an instrument is quoted', () => {
  const wordings =
    /hvor (tit|ofte) (drikker|har du drukket)|how often do you have a drink|glad og i godt humør|cheerful and in good spirits|genstande drikker du|calm and relaxed/i;
  for (const language of ['da', 'en'] as const)
    for (const card of cards()[language])
      if (card.kind === 'instrument') expect(saying(card), card.id).not.toMatch(wordings);
});

test('words are person-first', () => {
  for (const language of ['da', 'en'] as const)
    for (const card of cards()[language])
      expect(saying(card), card.id).not.toMatch(
        /misbruger(e|en|ne|s)?\b|alkoholiker\b|narkoman|\baddicts?\b|alcoholics?\b|abuser/i,
      );
});

test.each([
  ['an unknown source', 'sources: [stockwell-1983,', 'sources: [nobody-1983,', 'S15'],
  ['an unknown place in a source', 'nice-cg115:withdrawal', 'nice-cg115:nowhere', 'S15'],
])('%s is named with its place', (_, from, to, check) => {
  const read = reads('instrument', files.instrument.replace(from, to));
  expect(read).toMatchObject({
    ok: false,
    error: [{ file: 'instruments.yaml', line: expect.any(Number) as number, fault: { check } }],
  });
});

test.each([
  [
    'a band that leaves a gap',
    '{ id: mild, from: 0, to: 15 }',
    '{ id: mild, from: 0, to: 14 }',
    'wrong-shape',
  ],
  [
    'a last band that ends too soon',
    'id: severe, from: 31, to: 60',
    'id: severe, from: 31, to: 59',
    'wrong-shape',
  ],
  ['a band without words', 'mild: "Let afhængighed"', 'other: "Let afhængighed"', 'missing-key'],
  [
    'a related card that does not exist',
    'related: [audit, alcohol, hospital]',
    'related: [nowhere]',
    'not-allowed',
  ],
])('%s is a fault', (_, from, to, type) => {
  expect(files.instrument).toContain(from);
  const read = reads('instrument', files.instrument.replace(from, to));
  expect(read.ok ? [] : read.error.map(({ fault }) => fault.type)).toContain(type);
});

test('a key too many, a legal card without a year and an id of another kind are faults', () => {
  expect(reads('legal', files.legal.replace('  year: 2020\n', '  yeer: 2020\n')).ok).toBe(false);
  expect(reads('legal', files.legal.replace('  check: true\n', '')).ok).toBe(false);
  expect(reads('legal', files.legal.replace('\nfree-choice:', '\naudit:')).ok).toBe(false);
  expect(reads('legal', '')).toMatchObject({ ok: false, error: [{ file: 'legal.yaml' }] });
});

test('the search finds words anywhere in a card, in any order and case', () => {
  const { da } = cards();
  const ids = (query: string) => findCards(da, query).map(({ id }) => id);
  expect(findCards(da, '  ')).toBe(da);
  expect(ids('MOTIVERENDE')).toContain('mi');
  expect(ids('§ 101')).toContain('sel-101');
  expect(ids('dage garantien')).toContain('guarantee');
  expect(ids('garantien 14')).toContain('guarantee');
  expect(ids('brygge')).toEqual([]);
  expect(ids('afhængighed').length).toBeGreaterThan(3);
});
