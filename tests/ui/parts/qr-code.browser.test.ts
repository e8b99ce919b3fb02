import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import QrCode from '../../../src/ui/parts/QrCode.svelte';
import { readQr } from '../../support/read-qr.ts';

const BORDER = 4;

/** What stands in the drawing, module by module as a camera sees it, without the border. */
function modulesOf(container: HTMLElement): boolean[][] {
  const svg = container.querySelector('svg');
  const path = container.querySelector('path');
  if (!svg || !path) throw new Error('a code is drawn');
  const size = svg.viewBox.baseVal.width;
  const inside = (x: number, y: number) => path.isPointInFill(new DOMPoint(x + 0.5, y + 0.5));
  const all = Array.from({ length: size }, (_, y) => Array.from({ length: size }, (__, x) => inside(x, y)));
  const isBorder = (i: number) => i < BORDER || i >= size - BORDER;
  expect(all.every((row, y) => row.every((dark, x) => !dark || !(isBorder(x) || isBorder(y))))).toBe(true);
  return all.slice(BORDER, -BORDER).map((row) => row.slice(BORDER, -BORDER));
}

test.each([
  'https://spejl.example/#/assignment/XZHdjpswEIVfxfI1',
  'https://spejl.example/kursus/#/assignment/pswEIVfxfI1rMBACLmj26rtqpHablK16lYrg8fgYmxqTH60yuPsO-x9Xqy',
  'På hold 3: æ, ø, å og »citat«',
])('what is drawn reads back as %s', async (text) => {
  const { container } = await render(QrCode, { text, label: 'QR' });
  expect(readQr(modulesOf(container))).toBe(text);
});

test('it is a picture with a name, dark on white by night too', async () => {
  const part = await render(QrCode, { text: 'https://spejl.example/', label: 'QR-kode med linket' });
  await expect.element(part.getByRole('img', { name: 'QR-kode med linket' })).toBeVisible();
  expect(part.container.querySelector('rect')).toHaveAttribute('fill', '#fff');
  expect(part.container.querySelector('path')).toHaveAttribute('fill', '#000');
});
