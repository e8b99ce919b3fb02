import type { Page } from '@playwright/test';
import { clean } from './axe.ts';
import { courseOf, keyboard, touch, Walk } from './course.ts';
import { expect, keptOffline, test } from './support.ts';
import { choose, place, sitting, toDebrief, words } from './talk.ts';

test.slow();

test('a sheet is filled in by talking: by keyboard, without a network, with a reload in the middle', async ({
  page,
  context,
}) => {
  await page.goto('./');
  await keptOffline(page);
  await context.setOffline(true);
  await page.goto('./#/case/mikkel');
  await keyboard.press(page.locator('[data-screen="case"] [data-kind="main"]'));
  await expect(sitting(page)).toHaveAttribute('data-moment', '0');
  const walk = new Walk(page, keyboard, courseOf('mikkel', 'best'));
  await walk.talk(8);
  const half = await written(page);
  expect(half.length).toBeGreaterThan(0);
  const here = await place(page);
  await page.reload();
  await expect(sitting(page)).toHaveAttribute('data-turn', here.turn);
  expect(await written(page)).toEqual(half);
  await looksWell(page);
  await walk.talk();
  await toDebrief(page);

  const taken = await written(page);
  expect(taken.length).toBeGreaterThanOrEqual(half.length);
  expect(new Set(taken.map(({ by }) => by)), 'good questions leave the words of the client').toEqual(
    new Set(['client']),
  );
  const mark = page.locator('[data-mark="overall"]').first();
  expect(Number(await mark.getAttribute('data-value'))).toBeGreaterThan(0.8);
  await looksWell(page);
});

test('homework that was handed out meets another opening than homework that was agreed', async ({ page }) => {
  const opening = async (path: string) => {
    await page.goto('./#/case/mikkel');
    await page.locator('[data-screen="case"] [data-kind="main"]').click();
    await expect(sitting(page)).toHaveAttribute('data-moment', '0');
    const walk = new Walk(page, keyboard, courseOf('mikkel', path));
    await walk.talk(Infinity, 'continue');
    await keyboard.press(page.locator('[data-act="continue"]'));
    await expect(page.locator('[data-reply]').first()).toBeVisible();
    return page.locator('.now .client').innerText();
  };
  const agreed = await opening('best');
  expect(await opening('handed-out')).not.toBe(agreed);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the sheet is read in a drawer, in English too, and a leading question leaves the words of the counsellor', async ({
    page,
  }) => {
    await choose(page, words.da.settings.languages.en);
    await page.goto('./#/case/mikkel');
    await page.locator('[data-screen="case"] [data-kind="main"]').tap();
    await expect(sitting(page)).toHaveAttribute('data-moment', '0');
    const walk = new Walk(page, touch, courseOf('mikkel', 'handed-out'));
    await walk.talk();
    await toDebrief(page, 'en');
    expect((await written(page)).some(({ by }) => by === 'counsellor')).toBe(true);
    await looksWell(page);
  });
});

/** What stands on the sheets that are in sight or in the drawer. */
const written = (page: Page) =>
  page
    .locator('[data-tool] [data-field] [data-by]')
    .evaluateAll((all) =>
      all.map((node) => ({ by: node.dataset['by'], say: node.textContent.trim().replace(/\s+/g, ' ') })),
    );

/** Nothing that axe finds, and nothing wider than the screen. */
async function looksWell(page: Page): Promise<void> {
  await clean(page, page.url());
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
}
