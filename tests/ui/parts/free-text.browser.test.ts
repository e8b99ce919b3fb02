import { afterEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import FreeText from '../../../src/ui/parts/FreeText.svelte';

afterEach(() => {
  Reflect.deleteProperty(document, 'hidden');
});

test('what is written is handed over at once when the page goes out of sight', async () => {
  const onwrite = vi.fn();
  const screen = await render(FreeText, { label: 'Ord', value: '', onwrite });
  await screen.getByLabelText('Ord').fill('Mine egne');
  expect(onwrite).not.toHaveBeenCalled();
  Object.defineProperty(document, 'hidden', { value: true, configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
  expect(onwrite).toHaveBeenCalledExactlyOnceWith('Mine egne');
});
