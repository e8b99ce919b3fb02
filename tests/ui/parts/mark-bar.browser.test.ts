import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import MarkBar from '../../../src/ui/parts/MarkBar.svelte';

test.each([0, 0.25, 1])('a mark of %f fills so much of its bar', async (value) => {
  const { container } = await render(MarkBar, { value, lines: [{ at: 0.6, name: 'competent' }] });
  const bar = container.firstElementChild;
  const line = bar?.lastElementChild;
  const fill = bar?.firstElementChild === line ? null : bar?.firstElementChild;
  expect(fill?.getAttribute('style') ?? 'width: 0%;').toBe(`width: ${value * 100}%;`);
  expect(line?.getAttribute('style')).toBe('left: 60%;');
  expect(line).toHaveTextContent('competent');
  // Its figure is written beside it; the drawing is for the eye.
  expect(bar).toHaveAttribute('aria-hidden', 'true');
});
