import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { userEvent } from 'vitest/browser';
import Choice from '../../../src/ui/parts/Choice.svelte';

const options = [
  { value: 'practice', label: 'Practice', help: 'You can step back.' },
  { value: 'exam', label: 'Exam' },
] as const;

test('one of several is chosen by arrow keys, and the choice is handed out once', async () => {
  const onchange = vi.fn();
  const part = await render(Choice, { legend: 'How?', options, value: 'practice', onchange });
  await expect.element(part.getByRole('group', { name: 'How?' })).toBeVisible();
  await expect.element(part.getByRole('radio', { name: /Practice/ })).toBeChecked();
  await userEvent.tab();
  await userEvent.keyboard('{ArrowDown}');
  expect(onchange.mock.calls).toEqual([['exam']]);
});

test('two of them on one page do not share a choice', async () => {
  const props = { options, value: 'exam', onchange: () => undefined } as const;
  const first = await render(Choice, { legend: 'First', ...props });
  const second = await render(Choice, { legend: 'Second', ...props });
  const names = [first, second].map(({ container }) => container.querySelector('input')?.name);
  expect(new Set(names).size).toBe(2);
});
