import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { da as text } from '../../../../src/text/da.ts';
import { da as words } from '../../../../src/text/learning/da.ts';
import { da as work } from '../../../../src/text/work/da.ts';
import Attempt from '../../../../src/ui/screens/Attempt.svelte';
import Stored from '../../../../src/ui/screens/attempt/Stored.svelte';
import { MemoryStore } from '../../../../src/storage/memory.ts';
import { attempt, marks, NOW } from '../../../storage/samples.ts';
import { appWith } from '../../app.browser.ts';
import Within from '../../Within.svelte';

const course = {
  ...marks,
  marks: { ...marks.marks, 'follow-up': 0.4, 'lapse-analysis': 0.3, cbt: null, 'given-once': 1 },
};

test('marks as they were given that day go by their names, also those of a course and of CBT', async () => {
  const done = attempt('a', [], { finishedAt: NOW, marks: course });
  const { container } = await render(Stored, { attempt: done, name: 'Bo', text, words });
  const names = [...container.querySelectorAll('th')].map((each) => each.textContent);
  expect(names).toEqual([
    text.debrief.overall,
    text.debrief.mark.fit,
    text.debrief.mark['reflection-share'],
    work.overview.part['follow-up'],
    text.cbt.element['lapse-analysis'],
    text.cbt.technique,
    'given-once',
  ]);
  expect(container).toHaveTextContent(text.debrief.stored);
});

test('what was not done when its case was revised says that it cannot be gone on with, whatever it was worth', async () => {
  const open = attempt('a', [], { marks: course });
  const { container } = await render(Stored, { attempt: open, name: 'Bo', text, words });
  expect(container).toHaveTextContent(text.sitting.other);
  expect(container.textContent).toContain(text.percent(0.4));
});

test('an attempt at a case that is gone shows what was kept of it', async () => {
  const store = new MemoryStore();
  await store.start(attempt('a', [], { scenario: 'væk', finishedAt: NOW, marks: course }));
  const screen = await render(Within, { app: appWith(store), screen: Attempt, given: { id: 'a' } });
  await expect.element(screen.getByText(text.sitting.gone)).toBeVisible();
  await expect.element(screen.getByText(text.percent(0.72))).toBeVisible();
});
