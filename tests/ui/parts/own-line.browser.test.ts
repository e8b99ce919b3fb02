import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { userEvent } from 'vitest/browser';
import { da } from '../../../src/text/da.ts';
import OwnLine from '../../../src/ui/parts/OwnLine.svelte';

const { own: label, ownHelp: help, showReplies: send, skipOwn: skip } = da.sitting;
const words = { label, help, send, skip };

test('a line is handed on without the space around it, by button or by Ctrl and Enter', async () => {
  const onwrite = vi.fn();
  const part = await render(OwnLine, { ...words, onwrite });
  const box = part.getByRole('textbox', { name: label });
  await box.fill('  Du er træt.\nHvad nu?  ');
  await part.getByRole('button', { name: send }).click();
  await userEvent.type(box, '{Control>}{Enter}{/Control}');
  expect(onwrite.mock.calls).toEqual([['Du er træt.\nHvad nu?'], ['Du er træt.\nHvad nu?']]);
});

test('an empty line is not handed on, but one may pass', async () => {
  const onwrite = vi.fn();
  const part = await render(OwnLine, { ...words, onwrite });
  const box = part.getByRole('textbox');
  const show = part.getByRole('button', { name: send });
  await expect.element(show).toBeDisabled();
  await box.fill('   ');
  await expect.element(show).toBeDisabled();
  await userEvent.type(box, '{Control>}{Enter}{/Control}');
  expect(onwrite).not.toHaveBeenCalled();
  await part.getByRole('button', { name: skip }).click();
  expect(onwrite.mock.calls).toEqual([['']]);
});

test('Enter alone makes a new line', async () => {
  const onwrite = vi.fn();
  const part = await render(OwnLine, { ...words, onwrite });
  await userEvent.type(part.getByRole('textbox'), 'Hej{Enter}igen');
  await expect.element(part.getByRole('textbox')).toHaveValue('Hej\nigen');
  expect(onwrite).not.toHaveBeenCalled();
});

test('a short one is handed on with Enter alone, and Shift makes the new line', async () => {
  const onwrite = vi.fn();
  const part = await render(OwnLine, { ...words, short: true, onwrite });
  await userEvent.type(part.getByRole('textbox'), 'Hej{Shift>}{Enter}{/Shift}igen{Enter}');
  expect(onwrite.mock.calls).toEqual([['Hej\nigen']]);
});
