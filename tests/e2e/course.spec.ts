import type { Page } from '@playwright/test';
import type { Language } from '../../src/format/schema.ts';
import { da as work } from '../../src/text/work/da.ts';
import { clean } from './axe.ts';
import { courseOf, keyboard, touch, Walk, type Hands } from './course.ts';
import { expect, keptOffline, test } from './support.ts';
import { choose, place, sitting, words } from './talk.ts';

// A course is an hour of a person's work.
test.setTimeout(240_000);

test('from the first word to week 12 by keyboard, without a network, with a reload in every stage', async ({
  page,
  context,
}) => {
  await page.goto('./');
  await keptOffline(page);
  await context.setOffline(true);
  await whole(page, keyboard, 'da');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('from the first word to week 12 by touch, in English', async ({ page }) => {
    await choose(page, words.da.settings.languages.en);
    await whole(page, touch, 'en');
  });
});

test.describe('on the narrowest screen, with the largest letters', () => {
  test.use({ viewport: { width: 320, height: 640 }, hasTouch: true });

  test('nothing of the work is wider than the screen', async ({ page }) => {
    await choose(page, words.da.settings.textSizes.largest);
    const walk = new Walk(page, touch, courseOf('annette', 'down'));
    await page.goto('./#/case/annette');
    await page.locator('[data-screen="case"] [data-kind="main"]').tap();
    await walk.talk();
    for (let stage = 0; stage < 5; stage++) {
      await walk.goOn();
      await talkOn(page);
      for (const section of await page.locator('details[data-section]').all())
        if ((await section.getAttribute('open')) === null) await section.locator('> summary').tap();
      for (const section of await page.locator('[data-section], [data-decision]').all())
        await section.locator('input').first().check();
      await fits(page);
      await walk.handInAsItIs();
      await fits(page);
    }
  });
});

test('what is half typed at the match and in the plan is there after a reload', async ({ page }) => {
  await page.goto('./#/case/annette');
  await page.locator('[data-screen="case"] [data-kind="main"]').click();
  const walk = new Walk(page, keyboard, courseOf('annette', 'down'));
  await walk.talk();
  await walk.goOn();
  await talkOn(page);
  await walk.handInAsItIs();

  const own = page.getByLabel(work.freeText, { exact: true });
  for (const stage of ['matching', 'plan']) {
    await walk.goOn();
    await talkOn(page);
    await expect(sitting(page)).toHaveAttribute('data-kind', stage);
    await own.fill(`Halvt skrevet: ${stage}`);
    // At once, before the pause in which it is kept.
    await page.reload();
    await expect(own).toHaveValue(`Halvt skrevet: ${stage}`);
    if (stage === 'matching') await walk.handInAsItIs();
  }
  const section = page.locator('details[data-section="goals"]');
  const open = async () => {
    if ((await section.getAttribute('open')) === null) await section.locator('> summary').click();
    await section.locator('summary', { hasText: work.plan.edit }).click();
  };
  await section.locator('> summary').click();
  await section.locator('input').first().check();
  await open();
  const sentence = section.getByLabel(work.plan.edit, { exact: true });
  await sentence.fill('Jeg holder søndagen');
  await page.reload();
  await expect(page.locator('[data-plan]')).toContainText('Jeg holder søndagen');
  await open();
  await expect(sentence).toHaveValue('Jeg holder søndagen');
});

test('an exam keeps its marks until the course is over', async ({ page }) => {
  await page.goto('./#/case/annette');
  await page.locator('input[value="exam"]').check();
  await page.locator('[data-screen="case"] [data-kind="main"]').click();
  await expect(sitting(page)).toHaveAttribute('data-mode', 'exam');
  const walk = new Walk(page, keyboard, courseOf('annette', 'down'));
  await walk.talk();
  for (const stage of ['assessment', 'matching', 'plan', 'review', 'review']) {
    await expect(page.locator('[data-act="look"], [data-act="back"], [data-act="cue"]')).toHaveCount(0);
    await walk.goOn();
    await talkOn(page);
    await expect(sitting(page)).toHaveAttribute('data-kind', stage);
    await walk.handInAsItIs();
    await expect(page.locator('[data-mark]')).toHaveCount(0);
  }
  await page.locator('[data-act="look"]').click();
  await expect(page.locator('[data-mark="overall"]')).toBeVisible();
  await page.locator('[data-look="talk"]').click();
  await expect(page.locator('[data-step="marks"]')).toBeVisible();
});

/** The talk that comes between where it goes wrong, whatever is said. */
async function talkOn(page: Page): Promise<void> {
  while ((await sitting(page).getAttribute('data-moment')) !== null) {
    const { moment } = await place(page);
    await page.locator('[data-reply], [data-act="continue"]').first().click();
    await expect(sitting(page)).not.toHaveAttribute('data-moment', String(moment));
  }
}

async function whole(page: Page, hands: Hands, language: Language): Promise<void> {
  const walk = new Walk(page, hands, courseOf('annette', 'down'));
  await page.goto('./#/case/annette');
  await hands.press(page.locator('[data-screen="case"] [data-kind="main"]'));
  await expect(sitting(page)).toHaveAttribute('data-moment', '0');
  await walk.talk();
  await walk.goOn();

  await looksWell(page);
  await walk.assess();
  await earned(page, 'assessment', 0.85);
  await walk.goOn();

  await looksWell(page);
  await walk.match();
  await earned(page, 'choice', 0.9);
  await earned(page, 'argument', 0.9);
  await walk.goOn();

  await looksWell(page);
  await walk.plan();
  await earned(page, 'plan', 0.9);
  await walk.goOn();

  await looksWell(page);
  await walk.review();
  await walk.goOn();
  await walk.review();
  await earned(page, 'follow-up', 0.9);
  await looksWell(page);

  await hands.press(page.locator('[data-act="look"]'));
  await expect(page.locator('main[data-screen="debrief"]')).toBeVisible();
  await earned(page, 'overall', 0.85);
  await looksWell(page);
  await page.reload();
  await earned(page, 'overall', 0.85);
  await expect(page.locator('html')).toHaveAttribute('lang', language);
}

async function earned(page: Page, mark: string, least: number): Promise<void> {
  const value = page.locator(`[data-mark="${mark}"]`).first();
  await expect(value).toBeVisible();
  expect(Number(await value.getAttribute('data-value')), mark).toBeGreaterThanOrEqual(least);
}

/** Nothing that axe finds, and nothing wider than the screen. */
async function looksWell(page: Page): Promise<void> {
  await clean(page, page.url());
  await fits(page);
}

async function fits(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
}
