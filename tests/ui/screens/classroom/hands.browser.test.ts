import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { da as words } from '../../../../src/text/classroom/da.ts';
import Hands from '../../../../src/ui/screens/classroom/Hands.svelte';
import { classOf } from '../../class.browser.ts';

test('who hands in is told beforehand what goes to whom, that nothing goes by itself, and how it is deleted', async () => {
  const { assignment } = await classOf(0);
  const { container, getByRole } = await render(Hands, { assignment, words });
  await expect.element(getByRole('region', { name: words.take.hands })).toBeVisible();
  for (const said of [words.take.handsWhat('Mette'), words.take.handsWhen, words.take.handsGone])
    expect(container).toHaveTextContent(said);
});
