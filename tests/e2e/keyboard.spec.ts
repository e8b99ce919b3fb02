import { hasFocus, tabTo } from './keys.ts';
import { expect, test } from './support.ts';
import {
  arriveAt,
  begin,
  button,
  choose,
  marks,
  offered,
  onwards,
  place,
  screen,
  sitting,
  visit,
  words,
} from './talk.ts';

for (const language of ['da', 'en'] as const) {
  test(`a whole attempt by keyboard alone (${language})`, async ({ page }) => {
    const text = words[language];
    await page.goto('./');
    await expect(screen(page, 'home')).toBeVisible();
    if (language === 'en') {
      await tabTo(page, page.getByRole('link', { name: words.da.app.nav.settings }));
      await page.keyboard.press('Enter');
      await expect(screen(page, 'settings')).toBeVisible();
      await hasFocus(page);
      await tabTo(page, page.getByRole('radio', { name: 'Dansk' }));
      await page.keyboard.press('ArrowDown');
      await expect(page.locator('html')).toHaveAttribute('lang', 'en');
      await hasFocus(page);
      await tabTo(page, page.getByRole('link', { name: text.app.nav.home }), 'Shift+Tab');
      await page.keyboard.press('Enter');
      await expect(screen(page, 'home')).toBeVisible();
      await hasFocus(page);
    }

    await tabTo(page, page.locator('main a[href^="#/case/"]').first());
    await page.keyboard.press('Enter');
    await expect(button(page, text.brief.start)).toBeVisible();
    await hasFocus(page);
    await tabTo(page, page.getByRole('checkbox', { name: text.brief.ownLine }));
    for (const checked of [true, false]) {
      await page.keyboard.press('Space');
      await expect(page.getByRole('checkbox', { name: text.brief.ownLine })).toBeChecked({ checked });
      await hasFocus(page);
    }
    await tabTo(page, button(page, text.brief.start));
    await page.keyboard.press('Enter');
    await expect(sitting(page)).toBeVisible();
    await hasFocus(page);

    const announced = page.locator('[aria-live="polite"]');
    const region = await announced.evaluateHandle((node) => node);
    const end = button(page, text.sitting.toDebrief);
    while (!(await end.isVisible())) {
      const { moment } = await place(page);
      const count = (await offered(page)).length;
      const line = await announced.innerText();
      if (count > 0) await page.keyboard.press(String(1 + (moment % count)));
      else {
        await tabTo(page, button(page, onwards(language)));
        await page.keyboard.press('Enter');
      }
      await arriveAt(page, moment + 1);
      await hasFocus(page);
      expect(await announced.innerText(), 'a new line is announced').not.toBe(line);
      expect(await region.evaluate((node) => node.isConnected), 'by one and the same live region').toBe(true);
    }
    await tabTo(page, end);
    await page.keyboard.press('Enter');

    await expect(page.locator('[data-step="rate"]')).toBeVisible();
    await hasFocus(page);
    for (let question = 0; question < 4; question++) {
      await page.keyboard.press('Tab');
      await page.keyboard.press('Space');
      for (let up = 0; up < question; up++) await page.keyboard.press('ArrowRight');
    }
    await tabTo(page, button(page, text.rate.show));
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-step="marks"]')).toBeVisible();
    await hasFocus(page);
    const given = await marks(page);
    expect(Object.keys(given)).toEqual(expect.arrayContaining(['overall', 'fit', 'relation']));
    for (const value of Object.values(given)) expect(value).toMatch(/^(none|-?\d+(\.\d+)?)$/);
    await expect(page.locator('[data-global="empathy"] td').first()).toHaveText('1');
    await expect(page.locator('[data-global="partnership"] td').first()).toHaveText('4');
  });
}

test('what a press of a key takes away gives its focus on', async ({ page }) => {
  const text = words.da;
  await page.goto('./');
  await tabTo(page, page.locator('main a[href^="#/case/"]').first());
  await page.keyboard.press('Enter');
  await tabTo(page, button(page, text.brief.start));
  await page.keyboard.press('Enter');
  await expect(sitting(page)).toBeVisible();

  await tabTo(page, button(page, text.sitting.cue));
  await page.keyboard.press('Enter');
  await expect(button(page, text.sitting.cue)).toBeHidden();
  await hasFocus(page);
  await page.keyboard.press('1');
  await arriveAt(page, 1);
  await tabTo(page, page.locator('[data-act="back"]'));
  await page.keyboard.press('Enter');
  await arriveAt(page, 0);
  await hasFocus(page);

  await tabTo(page, page.getByRole('link', { name: text.sitting.leaveCourse }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(screen(page, 'case')).toBeVisible();
  await hasFocus(page);
  await tabTo(page, page.getByRole('link', { name: text.app.nav.progress }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-attempt]')).toHaveCount(1);
  await tabTo(page, button(page, text.progress.remove));
  await page.keyboard.press('Enter');
  await expect(button(page, text.progress.cancel)).toBeVisible();
  await hasFocus(page);
  await tabTo(page, button(page, text.progress.cancel));
  await page.keyboard.press('Enter');
  await expect(button(page, text.progress.cancel)).toBeHidden();
  await hasFocus(page);
  await tabTo(page, button(page, text.progress.remove));
  await page.keyboard.press('Enter');
  await tabTo(page, button(page, text.progress.remove));
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-attempt]')).toHaveCount(0);
  await hasFocus(page);

  await page.goto('./#/settings');
  for (const [from, to] of [
    ['erase', text.settings.cancel],
    ['erase', text.settings.eraseYes],
  ] as const) {
    await tabTo(page, page.locator(`[data-act="${from}"]`));
    await page.keyboard.press('Enter');
    await expect(button(page, to)).toBeVisible();
    await hasFocus(page);
    await tabTo(page, button(page, to));
    await page.keyboard.press('Enter');
    await expect(button(page, to)).toBeHidden();
    await hasFocus(page);
  }
});

test('one may write first and step back by keyboard alone', async ({ page }) => {
  const text = words.da;
  await page.goto('./#/settings');
  await tabTo(page, page.getByRole('checkbox', { name: text.settings.ownLine }));
  await page.keyboard.press('Space');
  await expect(page.getByRole('checkbox', { name: text.settings.ownLine })).toBeChecked();
  await tabTo(page, page.getByRole('link', { name: text.app.nav.library }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await tabTo(page, page.locator('main a[href^="#/case/"]').first());
  await page.keyboard.press('Enter');
  await tabTo(page, button(page, text.brief.start));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('textbox'));
  await page.keyboard.type('1 ville jeg sige.');
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('[data-reply]').first()).toBeVisible();
  await hasFocus(page);
  expect(await place(page)).toMatchObject({ moment: 0 });
  await page.keyboard.press('1');
  await arriveAt(page, 1);
  await hasFocus(page);
  await tabTo(page, page.locator('[data-act="back"]'));
  await page.keyboard.press('Enter');
  await arriveAt(page, 0);
  await hasFocus(page);
});

test('a key that is held down, or meant for something else, chooses nothing', async ({ page }) => {
  await page.goto('./#/library');
  await page.locator('main a[href^="#/case/"]').first().click();
  await button(page, words.da.brief.start).click();
  await arriveAt(page, 0);
  for (const key of ['Control+1', 'Alt+1', '0', '9', 'a']) await page.keyboard.press(key);
  await page.keyboard.down('1');
  await page.keyboard.down('1');
  await page.keyboard.down('1');
  await page.keyboard.up('1');
  await arriveAt(page, 1);
  await expect(page.locator('[data-act="back"]')).toBeVisible();
  expect(await place(page)).toMatchObject({ moment: 1 });
});

test('numbers choose nothing where that is turned off, and nothing says that they do', async ({ page }) => {
  const text = words.da;
  await choose(page, text.settings.numberKeys, false);
  await page.reload();
  await expect(page.getByLabel(text.settings.numberKeys, { exact: true })).not.toBeChecked();
  await begin(page);
  const first = page.locator('[data-reply]').first();
  await expect(first).toBeVisible();
  await expect(page.getByText(text.sitting.keys((await offered(page)).length))).toHaveCount(0);
  await expect(page.locator('[aria-keyshortcuts]')).toHaveCount(0);
  await page.keyboard.press('1');
  expect(await place(page)).toMatchObject({ moment: 0 });
  await tabTo(page, first);
  await page.keyboard.press('Enter');
  await arriveAt(page, 1);

  await visit(page, '#/drills', 'drills');
  const drill = page.locator('[data-drill]');
  await expect(drill).toBeVisible();
  await expect(page.locator('[aria-keyshortcuts]')).toHaveCount(0);
  await page.keyboard.press('1');
  await expect(drill).not.toHaveAttribute('data-told');
  await tabTo(page, page.locator('[data-option]').first());
  await page.keyboard.press('Enter');
  await expect(drill).toHaveAttribute('data-told');

  await choose(page, text.settings.numberKeys);
  await begin(page);
  await page.keyboard.press('1');
  await arriveAt(page, 1);
});
