import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { MemoryStore } from '../../../src/storage/memory.ts';
import { cardsRead } from '../../../src/storage/practice.ts';
import { da as text } from '../../../src/text/da.ts';
import { da as words } from '../../../src/text/map/da.ts';
import { App } from '../../../src/ui/app.svelte.ts';
import Card from '../../../src/ui/screens/Card.svelte';
import Map from '../../../src/ui/screens/Map.svelte';
import { NOW } from '../../storage/samples.ts';
import { appWith } from '../app.browser.ts';
import Within from '../Within.svelte';

/** The same app at another time. */
const appAt = (store: MemoryStore, now: number) => {
  const { update, newId, settings, text } = appWith(store);
  return new App({ store, update, newId, now: () => now }, settings, text);
};

test('a card that is opened is read, for the first time and again; one that is not there is not', async () => {
  const store = new MemoryStore();
  const shelf = store.shelf(cardsRead);
  const open = (id: string, now: number) =>
    render(Within, { app: appAt(store, now), screen: Card, given: { id } });
  await open('audit', NOW);
  await expect.poll(() => shelf.all()).toEqual([{ id: 'audit', first: NOW, last: NOW }]);
  await open('audit', NOW + 5);
  await expect.poll(() => shelf.get('audit')).toEqual({ id: 'audit', first: NOW, last: NOW + 5 });
  const missing = await open('no-such-card', NOW);
  await expect.element(missing.getByText(text.cards.missing)).toBeVisible();
  expect(await shelf.all()).toHaveLength(1);
});

test('the map tells what was read about from what was not met yet, and a backup brings it along', async () => {
  const [before, store] = [new MemoryStore(), new MemoryStore()];
  await before.shelf(cardsRead).put({ id: 'harm-reduction', first: NOW, last: NOW });
  expect((await store.restore(JSON.stringify(await before.backup(NOW)))).ok).toBe(true);
  const { container } = await render(Within, { app: appWith(store), screen: Map, given: {} });
  const stateOf = (id: string) => container.querySelector(`[data-outcome="${id}"]`);
  await expect.poll(() => stateOf('VM1-K1')?.getAttribute('data-met')).toBe('card');
  expect(stateOf('VM1-K1')).toHaveTextContent(words.state.card);
  expect(stateOf('VM3-F2')?.getAttribute('data-met')).toBe('not-yet');
});
