import axe from 'axe-core';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import danish from 'virtual:examples/da';
import english from 'virtual:examples/en';
import { tasks } from '../../../src/format/tasks.ts';
import { da } from '../../../src/text/da.ts';
import { en } from '../../../src/text/en.ts';
import { placeOf } from '../../../src/ui/state/route.svelte.ts';
import Example from '../../../src/ui/screens/Example.svelte';
import Library from '../../../src/ui/screens/Library.svelte';
import { appWith } from '../app.browser.ts';
import Within from '../Within.svelte';
import '../../../src/ui/style/tokens.css';
import '../../../src/ui/style/base.css';

async function open(task: string, language: 'da' | 'en' = 'da') {
  const app = appWith();
  await app.set({ language });
  const screen = await render(Within, { app, screen: Example, given: { id: task } });
  await expect.poll(() => screen.container.querySelector('[aria-busy]')).toBeNull();
  return screen;
}

test.each([
  ['da', danish, da],
  ['en', english, en],
] as const)(
  'an example is read from its first line to its last, with what stands in the margin, in %s',
  async (language, examples, text) => {
    const example = examples.find(({ task }) => task === 'functional-analysis');
    if (!example) throw new Error('there is an example');
    const { container } = await open('functional-analysis', language);
    const lines = [...container.querySelectorAll('[data-who] .said')].map((line) => line.textContent.trim());
    expect(lines).toHaveLength(example.steps.length);
    const notes = [...container.querySelectorAll('[role="note"]')].map((note) => note.textContent);
    expect(notes).toEqual(example.steps.flatMap(({ note }) => note ?? []));
    for (const each of example.notice) expect(container).toHaveTextContent(each);
    expect(container).toHaveTextContent(text.cbt.example.title(text.task['functional-analysis']));
  },
);

test('the sheet stands at the end as the two filled it in', async () => {
  const { container } = await open('craving');
  const sheet = container.querySelector('[data-tool-kind="craving-curve"]');
  expect(sheet?.querySelectorAll('[data-field="point"] dd')).toHaveLength(4);
  expect(sheet?.querySelector('svg[role="img"]')).not.toBeNull();
  expect(sheet?.querySelectorAll('dd[data-by="counsellor"]')).toHaveLength(0);
});

test('every example fits a phone and is readable by all', async () => {
  await page.viewport(360, 740);
  for (const task of tasks) {
    const screen = await open(task);
    expect(document.documentElement.scrollWidth, task).toBeLessThanOrEqual(360);
    const found = await axe.run(screen.container, { rules: { region: { enabled: false } } });
    expect(found.violations.map(({ id }) => `${task}: ${id}`)).toEqual([]);
    await screen.unmount();
  }
  await page.viewport(414, 896);
});

test('an example that is not there is told', async () => {
  const { container } = await open('nothing');
  expect(container).toHaveTextContent(da.cbt.example.missing);
});

test('the library leads to each of them', async () => {
  const { container } = await render(Within, { app: appWith(), screen: Library, given: {} });
  const links = [...container.querySelectorAll<HTMLAnchorElement>('a[data-example]')];
  expect(links.map(({ hash }) => placeOf(hash))).toEqual(tasks.map((id) => ({ screen: 'example', id })));
});
