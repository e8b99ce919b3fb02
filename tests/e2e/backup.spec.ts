import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './support.ts';
import { begin, choose, exchanges, marks, talk, visit, wholeAttempt, words } from './talk.ts';

const text = words.da.settings;

test('what is saved to a file, erased and fetched again is the same as before', async ({ page }) => {
  await wholeAttempt(page);
  const debrief = new URL(page.url()).hash;
  const before = { marks: await marks(page), exchanges: await exchanges(page) };
  await begin(page);
  await talk(page, { replies: 1 });
  await choose(page, text.themes.dark);
  const listed = await list(page, 2);
  const file = await save(page);

  await erase(page);
  await list(page, 0);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'system');

  await restore(page, file);
  await expect(said(page)).toHaveText(text.restored(2, 0));
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(await list(page, 2)).toEqual(listed);
  await page.goto(`./${debrief}`);
  expect(await marks(page)).toEqual(before.marks);
  expect(await exchanges(page)).toEqual(before.exchanges);
  expect(JSON.parse(await save(page))).toEqual({ ...JSON.parse(file), savedAt: expect.any(Number) });

  await restore(page, file);
  await expect(said(page)).toHaveText(text.restored(0, 2));
  expect(await list(page, 2)).toEqual(listed);
});

test('a file that is no backup, or one of a newer Spejl, is refused in words and changes nothing', async ({
  page,
}) => {
  await begin(page);
  await talk(page, { replies: 1 });
  const listed = await list(page, 1);
  const file = JSON.parse(await save(page)) as Record<string, unknown>;

  for (const [content, answer] of [
    ['hello', text.faults['not-a-backup']],
    ['{"spejl":"something else","version":1}', text.faults['not-a-backup']],
    ['<b>not even JSON</b>', text.faults['not-a-backup']],
    [JSON.stringify({ ...file, version: 99 }), text.faults.newer],
  ] as const) {
    await restore(page, content);
    await expect(said(page)).toHaveText(answer);
    await expect(said(page)).toHaveAttribute('data-kind', 'bad');
  }
  await restore(
    page,
    JSON.stringify({ ...file, attempts: [{ id: 'x', html: '<img src=x onerror=alert(1)>' }] }),
  );
  await expect(page.getByText(text.setAside(1))).toBeVisible();
  expect(await list(page, 1)).toEqual(listed);
});

test('nothing is erased before one has said so twice', async ({ page }) => {
  await begin(page);
  await visit(page, '#/settings', 'settings');
  await page.locator('[data-act="erase"]').click();
  await page.getByRole('button', { name: text.cancel, exact: true }).click();
  await expect(page.locator('[data-act="erase"]')).toBeVisible();
  await list(page, 1);

  const { remove, cancel } = words.da.progress;
  await page.getByRole('button', { name: remove }).click();
  await page.getByRole('button', { name: cancel }).click();
  await list(page, 1);
  await page.getByRole('button', { name: remove }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: remove }).click();
  await expect(page.locator('[data-attempt]')).toHaveCount(0);
  await expect(page.getByText(words.da.progress.empty)).toBeVisible();
});

const said = (page: Page) => page.locator('main [role="status"]');

/** The attempts of the history, as text: so many. */
async function list(page: Page, count: number): Promise<string[]> {
  await visit(page, '#/progress', 'progress');
  await expect(page.locator('[data-attempt]')).toHaveCount(count);
  return page.locator('[data-attempt]').allInnerTexts();
}

async function save(page: Page): Promise<string> {
  await visit(page, '#/settings', 'settings');
  const download = page.waitForEvent('download');
  await page.locator('[data-act="backup"]').click();
  expect((await download).suggestedFilename()).toMatch(/^spejl-\d{4}-\d\d-\d\d\.json$/);
  return readFile(await (await download).path(), 'utf8');
}

async function restore(page: Page, content: string): Promise<void> {
  await visit(page, '#/settings', 'settings');
  await page
    .locator('[data-act="restore"]')
    .setInputFiles({ name: 'spejl.json', mimeType: 'application/json', buffer: Buffer.from(content) });
}

async function erase(page: Page): Promise<void> {
  await visit(page, '#/settings', 'settings');
  await page.locator('[data-act="erase"]').click();
  await page.locator('[data-act="erase-yes"]').click();
  await expect(said(page)).toHaveText(text.erased);
}
