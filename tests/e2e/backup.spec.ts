import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { Backup } from '../../src/storage/backup.ts';
import { expect, test } from './support.ts';
import {
  begin,
  leaving,
  choose,
  exchanges,
  marks,
  screen,
  talk,
  toDebrief,
  visit,
  wholeAttempt,
  words,
} from './talk.ts';

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

test('an attempt at an older edition of a case shows the marks it was given, and is not played on', async ({
  page,
}) => {
  const id = await begin(page);
  await talk(page, { pick: leaving() });
  await toDebrief(page);
  const file = JSON.parse(await save(page)) as Backup;
  const old = file.attempts.map((attempt) => ({
    ...attempt,
    id: `${id}-old`,
    revision: attempt.revision + 1000,
    marks: attempt.marks && { ...attempt.marks, overall: 0.123, marks: { 'of-old': 0.456, fit: null } },
  }));
  const open = old.map((attempt) => ({ ...attempt, id: `${id}-open`, finishedAt: null, marks: null }));
  await restore(page, JSON.stringify({ ...file, attempts: [...old, ...open] }));
  await expect(said(page)).toHaveText(text.restored(2, 0));

  const stored = page.locator('[data-step="stored"]');
  for (const before of ['', 'reload'] as const) {
    if (before === 'reload') await page.reload();
    else await page.goto(`./#/attempt/${id}-old`);
    await expect(stored).toContainText(words.da.debrief.stored);
    await expect(stored.getByRole('row', { name: words.da.debrief.overall })).toContainText(/12\s%/);
    await expect(stored.getByRole('row', { name: 'of-old' })).toContainText(/46\s%/);
    await expect(stored.getByRole('row', { name: words.da.debrief.mark.fit })).toContainText(
      words.da.debrief.notRated,
    );
  }
  await page.goto(`./#/attempt/${id}-open`);
  await expect(stored).toContainText(words.da.sitting.other);
  await stored.getByRole('link').click();
  await expect(screen(page, 'case')).toBeVisible();
});

test('an attempt that is done keeps its marks of that day, however often it is looked at', async ({
  page,
}) => {
  const id = await begin(page);
  await talk(page, { pick: leaving() });
  await toDebrief(page);
  const file = JSON.parse(await save(page)) as Backup;
  const before = file.attempts.map((attempt) => ({
    ...attempt,
    id: `${id}-before`,
    marks: attempt.marks && { ...attempt.marks, overall: 0.123 },
  }));
  await restore(page, JSON.stringify({ ...file, attempts: before }));
  await expect(said(page)).toHaveText(text.restored(1, 0));
  await page.goto(`./#/attempt/${id}-before`);
  await expect(page.locator('[data-step="marks"]')).toBeVisible();
  await page.reload();
  await expect(page.locator('[data-step="marks"]')).toBeVisible();
  await list(page, 2);
  await expect(page.locator(`[data-attempt="${id}-before"]`)).toContainText(/12\s%/);
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
