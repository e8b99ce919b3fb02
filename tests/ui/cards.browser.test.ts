import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { userEvent } from 'vitest/browser';
import da from 'virtual:cards/da';
import en from 'virtual:cards/en';
import type { Card } from '../../src/format/cards.ts';
import { findCards } from '../../src/format/find.ts';
import { da as danish } from '../../src/text/da.ts';
import { en as english } from '../../src/text/en.ts';
import type { Text } from '../../src/text/index.ts';
import CardList from '../../src/ui/parts/CardList.svelte';
import CardSheet from '../../src/ui/parts/CardSheet.svelte';
import { placeOf } from '../../src/ui/state/route.svelte.ts';

/** The list as its screen uses it: what is typed decides what is shown. */
async function list(cards: readonly Card[], text: Text) {
  const screen = await render(CardList, { cards, text, query: '', onquery });
  async function onquery(query: string) {
    await screen.rerender({ cards: findCards(cards, query), query });
  }
  const shown = () =>
    [...screen.container.querySelectorAll<HTMLElement>('[data-card]')].map((card) => card.dataset['card']);
  return { screen, shown, field: screen.getByRole('searchbox', { name: text.cards.search }) };
}

test.each([
  ['Danish', da, danish, 'metadon', 'zzz'],
  ['English', en, english, 'methadone', 'zzz'],
] as const)('the list filters as one types, in %s', async (_, cards, text, found, nothing) => {
  const { screen, shown, field } = await list(cards, text);
  const status = screen.getByRole('status');
  await expect.element(status).toHaveTextContent(text.cards.count(cards.length));
  expect(shown()).toHaveLength(cards.length);

  await field.fill(found);
  await expect.poll(shown).toContain('methadone-buprenorphine');
  expect(shown().length).toBeLessThan(8);
  await expect.element(status).toHaveTextContent(text.cards.count(shown().length));

  await field.fill(nothing);
  await expect.poll(shown).toEqual([]);
  await expect.element(status).toHaveTextContent(text.cards.none(nothing));

  await screen.getByRole('button', { name: text.cards.clear }).click();
  await expect.poll(shown).toHaveLength(cards.length);
  await expect.element(field).toHaveFocus();
});

test('by keyboard: type, then on to the first card found', async () => {
  const { screen, shown, field } = await list(da, danish);
  await userEvent.tab();
  await expect.element(field).toHaveFocus();
  await userEvent.keyboard('underretning');
  await expect.poll(shown).toContain('notify');
  await userEvent.tab();
  expect(document.activeElement).toBe(screen.container.querySelector('[data-card] a'));
});

test('each kind of card is drawn, with what to check and where from', async () => {
  for (const kind of ['method', 'instrument', 'setting', 'legal', 'substance'] as const) {
    const card = da.find((each) => each.kind === kind);
    if (!card) throw new Error(kind);
    const source = {
      kind: 'law',
      title: 'An act',
      da: 'En lov',
      by: 'Folketinget',
      year: 2020,
      checked: '2026-11-22',
    } as const;
    const screen = await render(CardSheet, {
      card,
      sources: [source],
      related: [],
      text: danish,
      language: 'da',
    });
    await expect.element(screen.getByRole('heading', { level: 1 })).toHaveTextContent(card.words.name);
    await expect.element(screen.getByText('En lov. Folketinget, 2020.')).toBeVisible();
    expect(screen.container.textContent.includes(danish.cards.check), kind).toBe(card.check === true);
    if (card.kind === 'legal') expect(screen.container.textContent).toContain(String(card.year));
    if (card.kind === 'instrument') expect(screen.container.querySelectorAll('tbody tr')).toHaveLength(7);
    await screen.unmount();
  }
});

test('the two places can be linked', () => {
  expect(placeOf('#/cards')).toEqual({ screen: 'cards', id: '' });
  expect(placeOf('#/card/sel-101')).toEqual({ screen: 'card', id: 'sel-101' });
});
