import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { userEvent } from 'vitest/browser';
import Field from '../../../src/ui/parts/Field.svelte';

const props = { label: 'Titel', value: '', oninput: () => undefined };

test('a field is called by its label and described by its help', async () => {
  const part = await render(Field, { ...props, help: 'Kan stå tom.' });
  const field = part.getByRole('textbox', { name: 'Titel' });
  await expect.element(field).toHaveAccessibleDescription('Kan stå tom.');
  const plain = await render(Field, { ...props, label: 'Uden hjælp' });
  await expect
    .element(plain.getByRole('textbox', { name: 'Uden hjælp' }))
    .not.toHaveAttribute('aria-describedby');
});

test('what is written is handed out as it grows, and no longer than there is room for', async () => {
  const oninput = vi.fn();
  const part = await render(Field, { ...props, limit: 3, oninput });
  await userEvent.type(part.getByRole('textbox'), 'Hold 3');
  expect(oninput.mock.calls).toEqual([['H'], ['Ho'], ['Hol']]);
});

test('a field of several lines takes a new line', async () => {
  const oninput = vi.fn();
  const part = await render(Field, { ...props, lines: 3, oninput });
  await userEvent.type(part.getByRole('textbox'), 'a{Enter}b');
  expect(oninput).toHaveBeenLastCalledWith('a\nb');
});

test('a number keeps to its bounds when it is stepped', async () => {
  const oninput = vi.fn();
  const part = await render(Field, { ...props, type: 'number', max: 1, oninput });
  await part.getByRole('spinbutton', { name: 'Titel' }).click();
  await userEvent.keyboard('{ArrowDown}{ArrowUp}{ArrowUp}');
  expect(oninput.mock.lastCall).toEqual(['1']);
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  expect(oninput.mock.lastCall).toEqual(['0']);
});

test('a pass phrase is not to be read over a shoulder', async () => {
  const part = await render(Field, { ...props, type: 'password', value: 'fire tilfældige ord' });
  await expect.element(part.getByLabelText('Titel')).toHaveAttribute('type', 'password');
  await expect.element(part.getByLabelText('Titel')).toHaveAttribute('autocomplete', 'off');
});
