import type { Locator, Page } from '@playwright/test';
import { expect } from './support.ts';

/** Presses Tab until the element has the focus. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(target.first()).toBeVisible();
  for (let presses = 0; presses < 60; presses++) {
    if (await target.first().evaluate((node) => node === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  await expect(target.first(), 'is reached by Tab').toBeFocused();
}

/** Whoever moves by keyboard stands somewhere: focus is in the page, never on its body. */
export async function hasFocus(page: Page): Promise<void> {
  await expect
    .poll(
      () =>
        page.evaluate(() => document.activeElement?.closest('main, header, [role="alertdialog"]') !== null),
      {
        message: 'focus is not lost to the body',
        timeout: 3000,
      },
    )
    .toBe(true);
}
