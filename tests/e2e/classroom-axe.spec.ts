import type { Page } from '@playwright/test';
import { clean } from './axe.ts';
import { act, filesOf, give, makeAssignment, makeClass, room } from './classroom.ts';
import { expect, test } from './support.ts';
import { visit } from './talk.ts';

test.slow();
test.use({ colorScheme: 'light' });

type Look = (where: string, open?: () => Promise<void>) => Promise<void>;

/**
 * Looks at where one is in both languages. The language is changed in another tab, as a person may, so that the page stays where
 * it is; what was opened there is opened again.
 */
async function inBothLanguages(page: Page): Promise<Look> {
  const settings = await page.context().newPage();
  await visit(settings, '#/settings', 'settings');
  const speak = async (name: 'Dansk' | 'English', language: string) => {
    await settings.getByRole('radio', { name }).check();
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await expect(page.locator('main:not([aria-busy])')).toBeVisible();
  };
  return async (where, open) => {
    await open?.();
    await clean(page, where);
    await speak('English', 'en');
    // On a phone one language is enough: what is broken by width is broken in both.
    if (test.info().project.name !== 'mobile') {
      await open?.();
      await clean(page, `${where}, in English`);
    }
    await speak('Dansk', 'da');
  };
}

test('on the screens of a teacher', async ({ page }) => {
  const look = await inBothLanguages(page);
  await visit(page, '#/classroom', 'classroom');
  await look('classroom', () => page.locator('summary').click());
  await makeClass(page);
  await look('class');
  await act(page, 'new-assignment').click();
  await look('new assignment', () => page.locator('summary').click());
  await page.getByRole('button', { name: room.make.cancel }).click();
  const { assignment } = await makeAssignment(page);
  await look('share');
  await give(page, 'take-in', ...(await filesOf(assignment, 12)), {
    name: 'brev',
    buffer: Buffer.from('hej'),
  });
  await expect(page.locator('[data-taken="12"]')).toBeVisible();
  await look('collect');
  for (const view of ['overview', 'points', 'discuss', 'skills'] as const) {
    await page.getByRole('link', { name: room.collect.views[view], exact: true }).click();
    await look(view, () =>
      expect(
        page.locator(`main[data-view="${view}"] li, main[data-view="${view}"] tr`).first(),
      ).toBeVisible(),
    );
  }
  await page.locator('tr[data-student] a').first().click();
  await act(page, 'comment').first().click();
  await page.getByRole('textbox').fill('Her lod du stilheden stå.');
  await act(page, 'save-comment').click();
  await look('student', async () => {
    await page.locator('details:has([data-act="save-comments-open"]) > summary').click();
    await act(page, 'comment').first().click();
    await act(page, 'adjust').first().click();
  });
});

test('in the room and in the hour', async ({ page }) => {
  const look = await inBothLanguages(page);
  await visit(page, '#/teach/annette', 'teach');
  await look('teach, start');
  await look('teach', async () => {
    await act(page, 'begin').click();
    await page.keyboard.press('1');
  });
  await look('teach, why', async () => {
    await act(page, 'begin').click();
    await page.keyboard.press('1');
    await act(page, 'play-class').click();
    await page.locator('summary').click();
  });
  await visit(page, '#/calibrate/annette', 'calibrate');
  await look('calibrate');
  const code = async () => {
    await page.locator('[data-go="code"]').click();
    await page.locator('li[data-moment] select').first().selectOption('affirm');
  };
  await look('calibrate, code', code);
  await look('calibrate, published', async () => {
    await code();
    await act(page, 'keep-rating').click();
    await page.locator('[data-go="published"]').click();
  });
});

test('on the screens of a student', async ({ page }) => {
  const look = await inBothLanguages(page);
  await visit(page, '#/assignment', 'assignment');
  await look('no assignment');
  await makeClass(page);
  const { file } = await makeAssignment(page, { feedback: 'deadline', due: '2999-01-01T12:00' });
  await visit(page, '#/assignment', 'assignment');
  await give(page, 'open-assignment', file);
  await expect(page.locator('main[data-step="offered"]')).toBeVisible();
  await look('offered');
  await page.getByLabel(room.take.name).fill('Ida');
  await act(page, 'accept').click();
  await expect(page.locator('main[data-step="taken"]')).toBeVisible();
  await look('taken', () => expect(act(page, 'begin')).toBeVisible());
  await visit(page, '#/', 'home');
  await look('home, with an assignment', () => expect(page.locator('a[data-assignment]')).toBeVisible());
});
