import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { MemoryStore } from '../../../src/storage/memory.ts';
import { reviews } from '../../../src/storage/practice.ts';
import { da as text } from '../../../src/text/da.ts';
import { catalogue, loadDrills } from '../../../src/ui/content.ts';
import Home from '../../../src/ui/screens/Home.svelte';
import { attempt, marks, NOW, reply } from '../../storage/samples.ts';
import { appWith } from '../app.browser.ts';
import Within from '../Within.svelte';

const DAY = 86_400_000;
const done = (id: string, ago: number) =>
  attempt(id, [reply('hej')], {
    startedAt: NOW - ago * DAY,
    finishedAt: NOW - ago * DAY + 1000,
    marks: { ...marks, evidence: { way: id, stepsBack: 0, chances: {}, quality: {}, measures: {} } },
  });
const home = async (store: MemoryStore) => {
  const { container } = await render(Within, { app: appWith(store), screen: Home, given: {} });
  const main = () => container.querySelector('main');
  const next = () => main()?.dataset['next'];
  const link = () => container.querySelector<HTMLAnchorElement>('a[href="#/drills"]');
  const count = () => container.querySelector<HTMLElement>('[data-drills]')?.dataset['drills'];
  return { container, main, next, link, count };
};

test('the step is shown before the drills of the day are counted, in a place that is kept for them', async () => {
  const store = new MemoryStore();
  await store.start(done('a', 3));
  const { main, next, link, count } = await home(store);
  await expect.poll(next).toBe('new-case');
  expect(count()).toBeUndefined();
  const [before, height] = [link(), main()?.scrollHeight];
  expect(before).toHaveTextContent(text.home.drill);
  await expect.poll(count).toMatch(/^\d+$/);
  expect(link()).toBe(before);
  expect(link()).not.toHaveTextContent(text.home.drill);
  expect(main()?.scrollHeight).toBe(height);
});

test('drills that return come before a new case, and it is not another step that is shown first', async () => {
  const store = new MemoryStore();
  await store.start(done('a', 30));
  const places = new Map(
    (await loadDrills()).map((item) => [item.id.split('/').slice(0, 2).join('/'), item]),
  );
  const items = [...places.values()].slice(0, 20);
  const at = NOW - 25 * DAY;
  await store.shelf(reviews).put(
    ...items.map(({ id, skill }, i) => ({
      id: `svar-${String(i)}`,
      item: id,
      skill,
      rating: 'again' as const,
      at,
    })),
  );
  const { container, next, link } = await home(store);
  const shown = new Set<string | undefined>();
  const look = new MutationObserver(() => shown.add(next()));
  look.observe(container, { subtree: true, childList: true, attributes: true });
  await expect.poll(next).toBe('drills');
  look.disconnect();
  expect([...shown].filter((each) => each !== undefined)).toEqual(['drills']);
  expect(link()).toHaveTextContent(text.home.goDrill);
});

test('whoever has only looked into a case has met nobody', async () => {
  const store = new MemoryStore();
  const easiest = catalogue[0];
  if (!easiest) throw new Error('there are cases');
  await store.start(done('a', 3));
  const unmet = catalogue.find(({ id, isCourse }) => id !== 'annette' && !isCourse);
  if (!unmet) throw new Error('there are more cases');
  await store.start(
    attempt('b', [], { scenario: unmet.id, revision: unmet.revision - 1, startedAt: NOW - 2 * DAY }),
  );
  const { container, next } = await home(store);
  await expect.poll(next).toBe('new-case');
  expect(container.querySelector(`a[href="#/case/${unmet.id}"]`)).not.toBeNull();
  expect(container).toHaveTextContent(text.home.meet(unmet.client.name));
});
