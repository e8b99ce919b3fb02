import { expect, test } from 'vitest';
import { Update } from '../../src/ui/state/update.svelte.ts';

test('outside a production build there is nothing to tell and nothing to take over', async () => {
  const update = new Update();
  await update.register();
  update.takeOver();
  expect(update.current).toBe('none');
});
