import { clean } from './axe.ts';
import { expect, test } from './support.ts';
import {
  begin,
  button,
  choose,
  onwards,
  openCase,
  reply,
  screen,
  talk,
  toDebrief,
  visit,
  wholeAttempt,
  words,
} from './talk.ts';

const text = words.da;
// Axe takes its time over a whole debrief.
test.slow();

test.use({ colorScheme: 'light' });

test('on the screens around the talk', async ({ page }) => {
  await visit(page, '#/', 'home');
  await clean(page, 'home');
  await visit(page, '#/library', 'library');
  await clean(page, 'library');
  await visit(page, '#/cards', 'cards');
  await expect(page.locator('[data-card]').first()).toBeVisible();
  await clean(page, 'cards');
  await page.locator('[data-card] a').first().click();
  await expect(page.locator('article[data-card]')).toBeVisible();
  await clean(page, 'card');
  await visit(page, '#/progress', 'progress');
  await clean(page, 'progress, empty');
  await visit(page, '#/settings', 'settings');
  await page.locator('[data-act="erase"]').click();
  await clean(page, 'settings');
  await visit(page, '#/nowhere', 'unknown');
  await clean(page, 'unknown');
  await page.goto('./#/attempt/nothing');
  await expect(page.getByRole('heading', { name: text.sitting.missing })).toBeVisible();
  await clean(page, 'no such attempt');
  await page.goto('./#/case/nobody');
  await expect(page.getByRole('heading', { name: text.brief.missing })).toBeVisible();
  await clean(page, 'no such case');
  await openCase(page);
  await page.locator('summary').click();
  await clean(page, 'case');
});

test('in the talk', async ({ page }) => {
  await begin(page);
  await clean(page, 'sitting');
  await button(page, text.sitting.cue).click();
  await expect(button(page, text.sitting.cue)).toBeHidden();
  await clean(page, 'sitting, cue');
  await choose(page, text.settings.coach);
  await page.goBack();
  await reply(page);
  await clean(page, 'sitting, coach');
  await talk(page, { replies: 1 });
  if (await page.getByRole('button', { name: onwards('da') }).isVisible())
    await clean(page, 'end of a stage');
  await talk(page);
  await clean(page, 'at an ending');
});

test('after the talk', async ({ page }) => {
  await begin(page);
  await talk(page);
  await button(page, text.sitting.toDebrief).click();
  await expect(page.locator('[data-step="rate"]')).toBeVisible();
  await page.getByRole('radio').nth(2).check();
  await clean(page, 'rate');
  await page.locator('[data-act="skip"]').click();
  await expect(page.locator('[data-step="marks"]')).toBeVisible();
  for (const more of await page.locator('summary').all()) await more.click();
  await clean(page, 'debrief, all open');
  await visit(page, '#/progress', 'progress');
  await page.getByRole('button', { name: text.progress.remove }).first().click();
  await clean(page, 'progress');
  for (const more of await page.locator('main summary').all()) await more.click();
  await clean(page, 'progress, all open');
  await visit(page, '#/', 'home');
  await clean(page, 'home, after a talk');
});

test('on progress with a second try, and on two attempts side by side', async ({ page }) => {
  await wholeAttempt(page);
  await page.locator('[data-act="try"]').nth(-3).click();
  await talk(page, { pick: (ids) => ids.at(-1) ?? '' });
  await toDebrief(page);
  await page.locator('a[href^="#/progress/compare/"]').click();
  await expect(page.locator('[data-same]').first()).toBeVisible();
  for (const more of await page.locator('main summary').all()) await more.click();
  await clean(page, 'compare');
  await visit(page, '#/progress', 'progress');
  await clean(page, 'progress, two tries');
  await visit(page, '#/progress/compare/a/b', 'compare');
  await clean(page, 'compare, nothing there');
});

test('in an exam, and when writing first', async ({ page }) => {
  await choose(page, text.settings.ownLine);
  await begin(page, { exam: true });
  await expect(page.getByRole('textbox')).toBeVisible();
  await clean(page, 'exam, own line');
  await page.getByRole('textbox').fill('Fortæl mig om det.');
  await button(page, text.sitting.showReplies).click();
  await expect(page.locator('[data-reply]').first()).toBeVisible();
  await clean(page, 'exam, own line written');
  await page.goto('./#/');
  await expect(screen(page, 'home')).toBeVisible();
  await clean(page, 'home, in the middle of a talk');
});

test('where storage is refused, on the banner that says so', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'indexedDB', { value: undefined });
  });
  await begin(page);
  await expect(page.getByRole('alert')).toBeVisible();
  await clean(page, 'banner');
});
