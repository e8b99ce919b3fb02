import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { userEvent } from 'vitest/browser';
import Check from '../../../src/ui/parts/Check.svelte';

test('a press of the space bar hands out the new state', async () => {
  const onchange = vi.fn();
  const part = await render(Check, { label: 'Day form', help: 'It swings.', checked: false, onchange });
  await expect
    .element(part.getByRole('checkbox', { name: 'Day form' }))
    .toHaveAccessibleDescription('It swings.');
  await userEvent.tab();
  await userEvent.keyboard(' ');
  await userEvent.keyboard(' ');
  expect(onchange.mock.calls).toEqual([[true], [false]]);
});

test('its label can be pressed too', async () => {
  const onchange = vi.fn();
  const part = await render(Check, { label: 'Cue', checked: true, onchange });
  await part.getByText('Cue').click();
  expect(onchange.mock.calls).toEqual([[false]]);
});
