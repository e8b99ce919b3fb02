import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import Speech from '../../../src/ui/parts/Speech.svelte';

test.each([
  ['Hej.', ['Hej.']],
  ['Hej. (bliver stående)', ['Hej. ', '(bliver stående)']],
  ['(ser væk) Nå. (rejser sig)', ['(ser væk)', ' Nå. ', '(rejser sig)']],
  ['(tier)', ['(tier)']],
  ['Det var (sådan set', ['Det var (sådan set']],
  ['<b>Nej</b> & tak', ['<b>Nej</b> & tak']],
])('%s is what is said, and what is seen apart from it', async (say, pieces) => {
  const { container } = await render(Speech, { say });
  const spans = [...container.querySelectorAll('span')];
  expect(spans.map((span) => span.textContent)).toEqual(pieces);
  const size = (span: Element) => parseFloat(getComputedStyle(span).fontSize);
  for (const span of spans) {
    const isSeen = /^\(.*\)$/.test(span.textContent);
    expect(size(span) < size(container)).toBe(isSeen);
  }
});
