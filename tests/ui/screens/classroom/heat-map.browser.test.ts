import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { COMPETENCE } from '../../../../src/scoring/weights.ts';
import { da as words } from '../../../../src/text/classroom/da.ts';
import { da as text } from '../../../../src/text/da.ts';
import { da as learning } from '../../../../src/text/learning/da.ts';
import HeatMap from '../../../../src/ui/screens/classroom/HeatMap.svelte';
import { classOf } from '../../class.browser.ts';

test('a row for the class and for each student, by name and number, each leading to the student', async () => {
  const { cohort } = await classOf(12);
  const part = await render(HeatMap, { cohort, words, learning, text });
  await expect.element(part.getByRole('rowheader', { name: words.skills.class })).toBeVisible();
  const rows = part.getByRole('rowheader').elements();
  expect(rows.slice(0, 5).map((row) => row.textContent)).toEqual([
    words.skills.class,
    'Aya 1',
    'Aya 11',
    'Birk 2',
    'Birk 12',
  ]);
  expect(rows).toHaveLength(13);
  await expect
    .element(part.getByRole('link', { name: 'Carla 3' }))
    .toHaveAttribute('href', '#/collect/opgave/student/student-2');
});

test('a cell says how well and of how many chances, in figures, and its colour turns at competent', async () => {
  const { cohort } = await classOf(6);
  const { container, ...part } = await render(HeatMap, { cohort, words, learning, text });
  await expect
    .element(part.getByRole('columnheader', { name: learning.skill['open-question'] }))
    .toBeVisible();
  const cells = [...container.querySelectorAll<HTMLElement>('td[data-value]')];
  expect(new Set(cells.map(({ dataset }) => dataset['side']))).toEqual(new Set(['warm', 'cool']));
  for (const cell of cells) {
    const value = Number(cell.dataset['value']);
    expect(cell.dataset['side']).toBe(value < COMPETENCE ? 'warm' : 'cool');
    expect(cell).toHaveTextContent(/^\d+\s%\s*\d+$/);
    const chances = cell.querySelector('span');
    expect(chances?.title).toBe(words.skills.chances(Number(chances?.textContent)));
  }
  const empty = container.querySelectorAll('td:not([data-value])');
  for (const cell of empty) expect(cell).toHaveTextContent(words.skills.none);
});
