import type { Page } from '@playwright/test';
import { courseOf, keyboard, Walk } from './course.ts';
import { expect, test } from './support.ts';
import {
  arriveAt,
  begin,
  exchanges,
  offered,
  place,
  reply,
  sitting,
  talk,
  toDebrief,
  words,
} from './talk.ts';

const { notSaved } = words.da.sitting;

test('what is said in one tab is followed in the other', async ({ page, context }) => {
  await begin(page);
  const other = await twin(page, await context.newPage());
  await page.bringToFront();
  await reply(page);
  await arriveAt(other, 1);
  expect(await sitting(other).innerText()).toBe(await sitting(page).innerText());
  await other.bringToFront();
  await other.locator('[data-act="back"]').click();
  await arriveAt(page, 0);
  await talk(other);
  await toDebrief(other);
  await expect(page.locator('main[data-turn]')).toHaveAttribute('data-turn', /./);
  await page.reload();
  await expect(page.locator('[data-step="marks"]')).toBeVisible();
  expect(await exchanges(page)).toEqual(await exchanges(other));
});

test('a look back gives way when the other tab has gone on to the work', async ({ page, context }) => {
  await page.goto('./#/case/annette');
  await page.locator('[data-screen="case"] [data-kind="main"]').click();
  await arriveAt(page, 0);
  const walk = new Walk(page, keyboard, courseOf('annette', 'down'));
  await walk.talk();
  const other = await twin(page, await context.newPage());
  await page.bringToFront();
  await toDebrief(page);
  await other.bringToFront();
  await other.locator('[data-act="continue"]').click();
  await expect(sitting(other)).toHaveAttribute('data-kind', 'assessment');
  await expect(sitting(page)).toHaveAttribute('data-kind', 'assessment');
});

test('of two replies at once in two tabs one counts, and both tabs know which', async ({ page, context }) => {
  await begin(page);
  const other = await twin(page, await context.newPage());
  const ids = await offered(page);
  const press = (tab: Page, id: string | undefined) =>
    tab.locator(`[data-reply="${id ?? ''}"]`).evaluate((node: HTMLElement) => {
      node.click();
    });
  await Promise.all([press(page, ids[0]), press(other, ids[1])]);
  await arriveAt(page, 1);
  await arriveAt(other, 1);
  await expect(async () => {
    expect(await sitting(other).innerText()).toBe(await sitting(page).innerText());
  }).toPass();
  await page.reload();
  await arriveAt(page, 1);
  expect((await place(page)).turn).toBe((await place(other)).turn);
  await page.bringToFront();
  await talk(page);
  await toDebrief(page);
});

test('a reply from a tab that stood behind is not taken in silence', async ({ page, context }) => {
  await begin(page);
  const behind = await context.newPage();
  // A tab that hears nothing of the others, as one that the browser had put to sleep.
  await behind.addInitScript(() => {
    BroadcastChannel.prototype.postMessage = () => undefined;
    Object.defineProperty(BroadcastChannel.prototype, 'onmessage', { set: () => undefined });
    BroadcastChannel.prototype.addEventListener = () => undefined;
  });
  await twin(page, behind);
  const [mine, theirs] = await offered(page);
  await page.bringToFront();
  await reply(page, () => mine ?? '');
  await talk(page, { replies: 1 });
  const shown = { ...(await place(page)), text: await sitting(page).innerText() };
  await behind.bringToFront();
  expect((await place(behind)).moment).toBe(0);

  await behind.locator(`[data-reply="${theirs ?? ''}"]`).click();
  await expect(behind.getByRole('alert')).toHaveText(notSaved.taken);
  expect({ ...(await place(behind)), text: await sitting(behind).innerText() }).toEqual(shown);
  const said = await talk(behind, { replies: 1 });
  if (said.length > 0) await expect(behind.getByRole('alert')).toBeHidden();
  await talk(behind);
  await toDebrief(behind);
});

test('a talk that was deleted in another tab goes on here, and says so', async ({ page, context }) => {
  const id = await begin(page);
  const other = await context.newPage();
  await other.goto('./#/progress');
  await other.getByRole('button', { name: words.da.progress.remove }).click();
  await other.getByRole('alertdialog').getByRole('button', { name: words.da.progress.remove }).click();
  await expect(other.locator(`[data-attempt="${id}"]`)).toHaveCount(0);
  await page.bringToFront();
  await reply(page);
  await expect(page.getByRole('alert')).toContainText(notSaved['unknown-attempt']);
  await talk(page);
  await toDebrief(page);
});

test('a setting that changes in another tab leaves a talk as it was', async ({ page, context }) => {
  await begin(page);
  await reply(page);
  const region = await page.locator('[aria-live="polite"]').evaluateHandle((node) => node);
  const other = await context.newPage();
  await other.goto('./#/settings');
  await other.getByRole('radio', { name: words.da.settings.themes.dark }).check();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(await region.evaluate((node) => node.isConnected)).toBe(true);
  await other.getByRole('radio', { name: words.da.settings.languages.en }).check();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.bringToFront();
  await arriveAt(page, 1);
  await talk(page, { language: 'en' });
  await toDebrief(page, 'en');
});

/** The same attempt in a second tab. */
async function twin(page: Page, other: Page): Promise<Page> {
  await other.goto(page.url());
  await arriveAt(other, (await place(page)).moment);
  return other;
}
