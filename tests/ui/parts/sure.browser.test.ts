import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { userEvent } from 'vitest/browser';
import Sure from '../../../src/ui/parts/Sure.svelte';

const say = { say: 'Slet holdet', sure: 'Alt slettes.', yes: 'Ja, slet', no: 'Behold', act: 'remove' };

test('what cannot be undone is asked about first, and no is nearest', async () => {
  const onyes = vi.fn();
  const part = await render(Sure, { ...say, onyes });
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  await expect.element(part.getByText('Alt slettes.')).toBeVisible();
  await expect.element(part.getByRole('button', { name: 'Behold' })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(part.getByText('Alt slettes.')).not.toBeInTheDocument();
  await expect.element(part.getByRole('button', { name: 'Slet holdet' })).toHaveFocus();
  expect(onyes).not.toHaveBeenCalled();
});

test('yes does it, once, and the question is gone', async () => {
  const onyes = vi.fn();
  const part = await render(Sure, { ...say, onyes });
  await part.getByRole('button', { name: 'Slet holdet' }).click();
  await part.getByRole('button', { name: 'Ja, slet' }).click();
  expect(onyes).toHaveBeenCalledOnce();
  await expect.element(part.getByRole('button', { name: 'Ja, slet' })).not.toBeInTheDocument();
});

test('it takes no focus by itself', async () => {
  const part = await render(Sure, { ...say, onyes: () => undefined });
  await expect.element(part.getByRole('button', { name: 'Slet holdet' })).not.toHaveFocus();
});
