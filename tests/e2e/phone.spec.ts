import type { Page } from '@playwright/test';
import { expect, test } from './support.ts';
import {
  button,
  choose,
  offered,
  onwards,
  openCase,
  place,
  screen,
  sitting,
  arriveAt,
  varied,
  visit,
  words,
} from './talk.ts';

const text = words.da;

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

for (const size of ['normal', 'largest'] as const) {
  test(`a whole attempt by touch on a phone (text size ${size})`, async ({ page }) => {
    if (size !== 'normal') await choose(page, text.settings.textSizes[size]);
    await page.goto('./#/');
    await expect(screen(page, 'home')).toBeVisible();
    await fits(page);
    await openCase(page);
    await fits(page);
    await button(page, text.brief.start).tap();
    await arriveAt(page, 0);
    await fits(page);
    await button(page, text.sitting.cue).tap();
    await expect(button(page, text.sitting.cue)).toBeHidden();
    await fits(page);

    const end = button(page, text.sitting.toDebrief);
    while (!(await end.isVisible())) {
      const { moment } = await place(page);
      const ids = await offered(page);
      const next =
        ids.length > 0
          ? page.locator(`[data-reply="${varied(ids, moment)}"]`)
          : page.getByRole('button', { name: onwards('da') });
      if (ids.length > 0) {
        for (const target of await page.locator('[data-reply]').all())
          expect((await target.boundingBox())?.height).toBeGreaterThanOrEqual(44);
      }
      await next.tap();
      await arriveAt(page, moment + 1);
      await expect(
        sitting(page).locator('[aria-live="polite"]'),
        'the new line is in sight',
      ).toBeInViewport();
    }
    await fits(page);
    await end.tap();
    await expect(page.locator('[data-step="rate"]')).toBeVisible();
    await fits(page);
    for (const question of await page.getByRole('group').all())
      await question.getByRole('radio').nth(2).tap();
    await button(page, text.rate.show).tap();
    await expect(page.locator('[data-step="marks"]')).toBeVisible();
    for (const more of await page.locator('summary').all()) await more.tap();
    await fits(page);

    for (const name of ['library', 'cards', 'progress', 'settings']) {
      await visit(page, `#/${name}`, name);
      await fits(page);
    }
    await visit(page, '#/cards', 'cards');
    // One of each kind: each has fields of its own.
    for (const kind of await page.locator('section[data-kind]').all()) {
      await kind.locator('[data-card] a').first().tap();
      await expect(page.locator('article[data-card]')).toBeVisible();
      await fits(page);
      await page.goBack();
      await expect(kind).toBeVisible();
    }
    await visit(page, '#/progress', 'progress');
    await page.getByRole('button', { name: text.progress.remove }).first().tap();
    await fits(page);
    const id = await page.locator('[data-attempt]').first().getAttribute('data-attempt');
    await visit(page, `#/progress/compare/${id ?? ''}/${id ?? ''}`, 'compare');
    for (const more of await page.locator('main summary').all()) await more.tap();
    await fits(page);
    await visit(page, '#/', 'home');
    await fits(page);
    await visit(page, '#/nowhere', 'unknown');
    await fits(page);
    await page.goto('./#/case/nobody');
    await expect(page.getByRole('heading', { name: text.brief.missing })).toBeVisible();
    await fits(page);
  });
}

test('one may write one’s own line on a phone', async ({ page }) => {
  await choose(page, text.settings.ownLine);
  await openCase(page);
  await fits(page);
  await button(page, text.brief.start).tap();
  await fits(page);
  await page.getByRole('textbox').fill('Det lyder, som om det har været en lang nat. '.repeat(8));
  await button(page, text.sitting.showReplies).tap();
  await expect(page.locator('[data-reply]').first()).toBeVisible();
  await fits(page);
});

/**
 * Nothing scrolls sideways, at the width of a phone and at that of a page magnified four times; and what can be tapped is
 * at least 24 px high.
 */
async function fits(page: Page): Promise<void> {
  for (const width of [320, 390]) {
    await page.setViewportSize({ width, height: 844 });
    await expect(page.locator('h1')).toBeVisible();
    expect(await page.evaluate(tooWide, width), `${page.url()} at ${width} px`).toEqual([]);
  }
  expect(await page.evaluate(tooLow), page.url()).toEqual([]);
}

/** What makes the page wider than this, each with its text. */
function tooWide(width: number): string[] {
  if (document.documentElement.scrollWidth <= width && innerWidth <= width) return [];
  const beyond = (node: Element) => node.getBoundingClientRect().right > width + 0.5;
  const wide = [...document.querySelectorAll('body *')].filter(
    (node) => beyond(node) && !node.closest('[tabindex="0"]') && ![...node.children].some(beyond),
  );
  return wide.map((node) => `${node.tagName}: ${node.textContent.trim().slice(0, 40)}`);
}

/** What is there to be tapped, and is too low for it; links within a sentence may be. */
function tooLow(): string[] {
  return [...document.querySelectorAll('button, summary, input, textarea, a')]
    .filter((node) => node.checkVisibility() && !(node.tagName === 'A' && node.closest('p, li, h1, h2, h3')))
    .map((node) => (node.matches('input') ? (node.closest('label') ?? node) : node))
    .filter((node) => {
      const { width, height } = node.getBoundingClientRect();
      return width > 1 && height < 24;
    })
    .map((node) => `${node.tagName}: ${node.textContent.trim().slice(0, 40)}`);
}
