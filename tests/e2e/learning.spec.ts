import { readFile } from 'node:fs/promises';
import { expect, test } from './support.ts';
import { again, begin, leaving, screen, talk, toDebrief, visit, wholeAttempt, words } from './talk.ts';
import { da } from '../../src/text/learning/da.ts';

test('a newcomer is shown one thing to begin with, and may begin with it', async ({ page }) => {
  await visit(page, '#/', 'home');
  await expect(screen(page, 'home')).toHaveAttribute('data-next', 'first-case');
  const ways = page.locator('main a[href^="#/case/"]');
  await expect(ways).toHaveCount(1);
  await ways.click();
  await expect(screen(page, 'case')).toBeVisible();
});

test('what was practised is followed: skills, second tries apart, two side by side, and a file', async ({
  page,
}) => {
  test.slow();
  const said = await wholeAttempt(page);
  await page.locator('[data-act="try"]').nth(-3).click();
  await talk(page, { pick: again(said.slice(-3)) });
  await toDebrief(page);
  await page.locator('a[href^="#/progress/compare/"]').click();
  await expect(page.locator('[data-same]').first()).toBeVisible();
  await expect(screen(page, 'compare').locator('table tbody tr')).not.toHaveCount(0);

  await visit(page, '#/', 'home');
  await expect(screen(page, 'home')).toHaveAttribute('data-next', 'done-today');
  await page.locator('main a[href="#/progress"]').click();
  const skills = page.locator('[data-skill]');
  await expect(skills.first()).toBeVisible();
  const strengths = () => skills.evaluateAll((all) => all.map(({ dataset }) => dataset['value']));
  const before = await strengths();
  await expect(page.locator('[data-attempt]').first()).toContainText(da.tries.one['from-here']);
  await expect(page.locator('[data-attempt]').first()).toContainText(da.tries.uncounted);
  await expect(page.getByRole('radio', { name: da.tries.later(1) })).toBeVisible();

  const download = page.waitForEvent('download');
  await page.locator('[data-act="csv"]').click();
  const file = await readFile(await (await download).path(), 'utf8');
  expect((await download).suggestedFilename()).toMatch(/^spejl-udvikling-\d{4}-\d\d-\d\d\.csv$/);
  expect(file).toMatch(new RegExp(`^\uFEFF${da.out.column.date};`));
  expect(file.trim().split('\r\n')).toHaveLength(3);

  await page.reload();
  await expect(skills.first()).toBeVisible();
  expect(await strengths()).toEqual(before);
});

test('an exam that goes on is not read through the address of a comparison', async ({ page }) => {
  const done = await begin(page);
  await talk(page, { pick: leaving() });
  const exam = await begin(page, { exam: true });
  await talk(page, { replies: 2 });
  for (const pair of [`${done}/${exam}`, `${exam}/${exam}`]) {
    await visit(page, `#/progress/compare/${pair}`, 'compare');
    await expect(screen(page, 'compare')).toContainText(da.compare.closed.unfinished);
    await expect(page.locator('[data-same], [data-parted], table')).toHaveCount(0);
  }
  await screen(page, 'compare').getByRole('link', { name: da.compare.back }).click();
  await expect(screen(page, 'progress')).toBeVisible();
  await visit(page, `#/progress/compare/${done}/${done}`, 'compare');
  await expect(page.locator('[data-same]').first()).toBeVisible();
});

test('attempts from before evidence was kept are asked for it once, and keep their marks', async ({
  page,
}) => {
  const id = await begin(page);
  await talk(page, { pick: leaving() });
  await toDebrief(page);
  await visit(page, '#/progress', 'progress');
  const skills = page.locator('[data-skill]');
  await expect(skills.first()).toBeVisible();
  const now = await skills.evaluateAll((all) => all.map(({ dataset }) => dataset['value']));

  await visit(page, '#/settings', 'settings');
  const download = page.waitForEvent('download');
  await page.locator('[data-act="backup"]').click();
  const saved = await readFile(await (await download).path(), 'utf8');
  const file = JSON.parse(saved) as { attempts: { marks: { evidence?: unknown; overall: number } }[] };
  for (const { marks } of file.attempts) {
    delete marks.evidence;
    marks.overall = 0.123;
  }
  await page.locator('[data-act="erase"]').click();
  await page.locator('[data-act="erase-yes"]').click();
  await expect(page.locator('main [role="status"]')).toHaveText(words.da.settings.erased);
  await page.locator('[data-act="restore"]').setInputFiles({
    name: 'spejl.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(file)),
  });
  await expect(page.locator('main [role="status"]')).toHaveText(words.da.settings.restored(1, 0));
  await visit(page, '#/progress', 'progress');
  await expect
    .poll(() => skills.evaluateAll((all) => all.map(({ dataset }) => dataset['value'])))
    .toEqual(now);
  await expect(page.locator(`[data-attempt="${id}"]`)).toContainText(/12\s%/);
});
