import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { decisionPoints } from '../../../../src/classroom/cohort.ts';
import { wayMap } from '../../../../src/classroom/way-map.ts';
import { da as words } from '../../../../src/text/classroom/da.ts';
import { da as text } from '../../../../src/text/da.ts';
import MapOfWays from '../../../../src/ui/screens/classroom/MapOfWays.svelte';
import { classOf } from '../../class.browser.ts';

async function drawn() {
  const { scenario, scored } = await classOf(12);
  const points = decisionPoints(scenario, scored);
  const part = await render(MapOfWays, { map: wayMap(scored), points, scenario, words, text });
  const places = [...part.container.querySelectorAll('g')].map((place) => ({
    number: Number(place.querySelector('text')?.textContent),
    title: place.querySelector('title')?.textContent ?? '',
    size: place.querySelector('circle')?.r.baseVal.value ?? 0,
    shares: [...place.querySelectorAll('.ring')].map((ring) => {
      const [length = 0, whole = 1] = (ring.getAttribute('stroke-dasharray') ?? '').split(' ').map(Number);
      return length / whole;
    }),
  }));
  return { ...part, points, places };
}

test('each place has the number it has in the list, and says its line when pointed at', async () => {
  const { points, places, getByRole } = await drawn();
  await expect.element(getByRole('img', { name: words.points.map })).toBeVisible();
  expect(places.map(({ number }) => number)).toEqual(points.map((_, i) => i + 1));
  expect(places.map(({ title }) => title)).toEqual(points.map(({ line }, i) => `${i + 1}: ${line.say}`));
});

test('where more came by is larger, and the ring is filled by what they said', async () => {
  const { points, places } = await drawn();
  const byCount = points
    .map(({ students }, i) => ({ came: students.length, size: places[i]?.size ?? 0 }))
    .sort((a, b) => a.came - b.came);
  expect(byCount.at(-1)?.came).toBeGreaterThan(byCount[0]?.came ?? 0);
  for (const [i, { came, size }] of byCount.entries()) {
    const before = byCount[i - 1];
    if (before && came > before.came) expect(size).toBeGreaterThan(before.size);
  }
  for (const { shares } of places) expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
});

test('every place lies within the drawing', async () => {
  const { container } = await drawn();
  const { width, height } = container.querySelector('svg')?.viewBox.baseVal ?? { width: 0, height: 0 };
  for (const circle of container.querySelectorAll('circle')) {
    const [x, y, r] = [circle.cx, circle.cy, circle.r].map(({ baseVal }) => baseVal.value);
    expect(Math.min((x ?? 0) - (r ?? 0), (y ?? 0) - (r ?? 0))).toBeGreaterThanOrEqual(0);
    expect((x ?? 0) + (r ?? 0)).toBeLessThanOrEqual(width);
    expect((y ?? 0) + (r ?? 0)).toBeLessThanOrEqual(height);
  }
});
