import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { userEvent } from 'vitest/browser';
import type { Attempt } from '../../../src/learning/attempt.ts';
import { da } from '../../../src/text/da.ts';
import AttemptList from '../../../src/ui/parts/AttemptList.svelte';

const { progress } = da;

function attempt(id: string, more: Partial<Attempt> = {}): Attempt {
  return {
    id,
    scenario: 'bo',
    revision: 1,
    language: 'da',
    mode: 'practice',
    seed: id,
    dayForm: false,
    origin: null,
    startedAt: 1_760_000_000_000,
    finishedAt: null,
    log: [],
    marks: null,
    ...more,
  };
}

const marks = {
  overall: 0.724,
  capped: false,
  ending: 'kaffe',
  endingClass: 'agreed',
  replies: 3,
  marks: {},
} as const;

test('an attempt shows when it was, how it ended, what it came to, and where it came from', async () => {
  const attempts = [
    // A course that goes on may hold the marks of its first stages.
    attempt('open', { marks }),
    attempt('done', { mode: 'exam', finishedAt: 1_760_000_900_000, marks }),
    attempt('branch', { origin: { attempt: 'done', index: 2 } }),
  ];
  const part = await render(AttemptList, { attempts, text: da, nameOf: () => 'Bo' });
  const item = (id: string) => part.container.querySelector(`[data-attempt="${id}"]`);
  expect(item('open')).toHaveTextContent(progress.open);
  expect(item('done')).toHaveTextContent(/72\s%$/);
  expect(item('done')).toHaveTextContent(da.ending['agreed'] ?? '');
  expect(item('done')).toHaveTextContent(da.mode.exam);
  expect(item('branch')).toHaveTextContent(progress.branch);
  expect(item('done')?.querySelector('a')).toHaveAttribute('href', '#/attempt/done');
  expect(part.container).toHaveTextContent(`Bo, ${da.date(1_760_000_000_000)}`);
  await expect.element(part.getByRole('button')).not.toBeInTheDocument();
});

test('where tries are told apart, each says what it was', async () => {
  const attempts = [attempt('a', { origin: { attempt: 'done', index: 2 } })];
  const part = await render(AttemptList, { attempts, text: da, noteOf: () => 'for frisk' });
  const item = part.container.querySelector('[data-attempt="a"]');
  expect(item).toHaveTextContent('for frisk');
  expect(item).not.toHaveTextContent(progress.branch);
});

test('it is taken away only after a second press, and only that one', async () => {
  const onremove = vi.fn();
  const attempts = [attempt('a'), attempt('b')];
  const part = await render(AttemptList, { attempts, text: da, onremove });
  await part.getByRole('button', { name: progress.remove }).nth(1).click();
  const question = part.getByRole('alertdialog', { name: progress.removeSure });
  await expect.element(question.getByRole('button', { name: progress.cancel })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(question).not.toBeInTheDocument();
  await expect.element(part.getByRole('button', { name: progress.remove }).nth(1)).toHaveFocus();
  expect(onremove).not.toHaveBeenCalled();

  await userEvent.keyboard('{Enter}');
  await question.getByRole('button', { name: progress.remove }).click();
  expect(onremove.mock.calls).toEqual([[attempts[1]]]);
});
