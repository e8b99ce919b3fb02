import type { Page } from '@playwright/test';
import { clean } from './axe.ts';
import { expect, keptOffline, test } from './support.ts';
import { button, choose, leaving, screen, talk, toDebrief, visit, wholeAttempt, words } from './talk.ts';

const DAY = 86_400_000;
const drill = (page: Page) => page.locator('[data-drill]');

test.slow();

test('a first-time visitor finds a case by what it is about, and finishes it', async ({ page }) => {
  await visit(page, '#/', 'home');
  await page.locator('main a[href="#/library"]').click();
  await page.locator('summary').first().click();
  await page.locator('select[name="substance"]').selectOption('methadone-buprenorphine');
  await page.locator('select[name="task"]').selectOption('engaging');
  await expect(page.locator('[data-found]')).not.toHaveAttribute('data-found', '0');
  await clean(page, 'library, looking for a case');
  await page.locator('main a[href="#/case/annette"]').click();
  await button(page, words.da.brief.start).click();
  await talk(page, { pick: leaving() });
  await toDebrief(page);
  // Back to the same choices, and the case among those that are done.
  await visit(page, '#/library', 'library');
  await expect(page.locator('select[name="task"]')).toHaveValue('engaging');
  await page.locator('select[name="done"]').selectOption('yes');
  await expect(page.locator('[data-cases] a[href^="#/case/"]')).toHaveCount(1);
  await page.locator('[data-act="clear"]').click();
  await expect(page.locator('[data-cases] a[href^="#/case/"]')).not.toHaveCount(1);
});

test('a returning one does the drills of the day by keyboard, without a network, and they come back another day', async ({
  page,
  context,
}) => {
  await wholeAttempt(page);
  await tomorrow(page, 1);
  const link = page.locator('main a[href="#/drills"]');
  const left = link.locator('[data-drills]');
  expect(Number(await left.getAttribute('data-drills'))).toBeGreaterThanOrEqual(8);
  expect(Number(await left.getAttribute('data-minutes'))).toBeLessThanOrEqual(5);
  await keptOffline(page);
  await context.setOffline(true);
  await link.focus();
  await page.keyboard.press('Enter');

  const seen = new Set<string>();
  const first = await answerOne(page, seen);
  await page.reload();
  await expect(drill(page)).toBeVisible();
  expect(await drill(page).getAttribute('data-drill'), 'a session is found again where it was left').not.toBe(
    first,
  );
  while ((await page.locator('[data-done]').count()) === 0) await answerOne(page, seen);
  await expect(page.locator('[data-done] h2')).toBeFocused();
  expect(seen.size).toBeGreaterThanOrEqual(8);

  await visit(page, '#/', 'home');
  await expect(screen(page, 'home')).toHaveAttribute('data-next', /.+/);
  await expect(page.locator('[data-drills]')).toHaveCount(0);
  await tomorrow(page, 4);
  // All of them are due again, and nothing else is as pressing.
  await expect(screen(page, 'home')).toHaveAttribute('data-next', 'drills');
  await page.locator('main a[href="#/drills"]').click();
  await expect(drill(page)).toBeVisible();
  const again = new Set<string>();
  while ((await page.locator('[data-done]').count()) === 0) await answerOne(page, again);
  expect([...again].filter((id) => seen.has(id)).length).toBeGreaterThan(0);
  await visit(page, '#/map', 'map');
  await expect(page.locator('[data-met="case"]').first()).toBeAttached();
});

for (const language of ['da', 'en'] as const)
  test(`drills, map and trial action on a phone (${language})`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await choose(page, words.da.settings.languages[language]);
    await visit(page, '#/map', 'map');
    for (const more of await page.locator('summary').all()) await more.click();
    await fits(page);
    await clean(page, 'map, all open');
    await visit(page, '#/drills', 'drills');
    await expect(drill(page)).toBeVisible();
    await fits(page);
    await clean(page, 'a drill');
    await page.locator('[data-option]').first().click();
    await expect(page.locator('[data-verdict]')).toBeVisible();
    await fits(page);
    await clean(page, 'a drill, told');
    for (const target of await page.locator('[data-option], [data-act="next"]').all())
      expect((await target.boundingBox())?.height).toBeGreaterThanOrEqual(44);

    await visit(page, '#/trial', 'trial');
    await page.locator('textarea').fill('At spejle, før jeg spørger');
    await clean(page, 'a plan');
    await fits(page);
    await page.locator('form .button').click();
    await expect(page.locator('[data-trial]')).toBeVisible();
    await page.locator('[data-act="log"]').click();
    await clean(page, 'a plan, how it went');
    await fits(page);
  });

test('what was to be tried at work is asked about at home after a week, and can be taken along', async ({
  page,
}) => {
  await wholeAttempt(page);
  await page.locator('a[href^="#/trial/"]').click();
  await page.locator('textarea[name="what"]').fill('At spejle, før jeg spørger');
  await page.locator('input[name="when"]').fill('Tirsdag morgen');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-trial]')).toContainText('Tirsdag morgen');
  await visit(page, '#/', 'home');
  await expect(page.locator('[data-remind]')).toHaveCount(0);
  await tomorrow(page, 8);
  await expect(page.locator('[data-remind="1"]')).toBeVisible();
  await clean(page, 'home, asking how it went');
  await page.locator('[data-remind] a').click();
  await page.locator('[data-act="log"]').click();
  await page.locator('article textarea').fill('Jeg nåede det to gange.');
  await page.locator('article form .button').first().click();
  await expect(page.locator('[data-went="tried"]')).toBeVisible();
  const download = page.waitForEvent('download');
  await page.locator('[data-act="file"]').click();
  expect((await download).suggestedFilename()).toMatch(/^spejl-proevehandling.*\.txt$/);
  await visit(page, '#/', 'home');
  await expect(page.locator('[data-next]')).toBeVisible();
  await expect(page.locator('[data-remind]')).toHaveCount(0);
});

/** Home as it is so many days later. */
async function tomorrow(page: Page, days: number): Promise<void> {
  await page.clock.setFixedTime(Date.now() + days * DAY);
  await page.goto('./#/');
  await page.reload();
  await expect(page.locator('[data-next]')).toBeVisible();
}

/** Answers the drill on the screen with the keyboard alone and goes on; answers with its id. */
async function answerOne(page: Page, seen: Set<string>): Promise<string> {
  const asked = page.locator('[data-drill]:not([data-told])');
  await expect(asked).toBeVisible();
  if (seen.size > 1) await expect(asked.locator('h2')).toBeFocused();
  const id = (await asked.getAttribute('data-drill')) ?? '';
  const form = await asked.getAttribute('data-kind');
  const steps = page.locator('[data-option]');
  if (form === 'reflect' || form === 'open') {
    await page.locator('textarea').focus();
    await page.keyboard.type('Du er træt af at blive spurgt.');
    await page.keyboard.press('Enter');
  } else if (form === 'order') {
    for (const key of Array.from({ length: await steps.count() }, (_, i) => String(i + 1)))
      await page.keyboard.press(key);
  } else {
    // Every other one wrong, and the right one when it comes again.
    const right = (await asked.getAttribute('data-right')) ?? '';
    const ids = await steps.evaluateAll((all) => all.map((one) => one.dataset['option'] ?? ''));
    const wrong = ids.findIndex((each) => each !== right);
    const isWrong = seen.size % 2 === 1 && !seen.has(id);
    await page.keyboard.press(String((isWrong ? wrong : ids.indexOf(right)) + 1));
  }
  await expect(page.locator('[data-drill][data-told]')).toBeVisible();
  await page.keyboard.press(form === 'reflect' || form === 'open' ? '3' : 'Enter');
  await expect(page.locator('[data-drill]:not([data-told]), [data-done]')).toBeVisible();
  seen.add(id);
  return id;
}

async function fits(page: Page): Promise<void> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(over, 'nothing is wider than the screen').toBeLessThanOrEqual(0);
}
