import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './support.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** No barrier that axe can find: by day with every rule, by night and with large letters with those that style can break. */
export async function clean(page: Page, where: string): Promise<void> {
  const set = (size: string) =>
    page.evaluate((text) => (document.documentElement.dataset['text'] = text), size);
  const axe = () => new AxeBuilder({ page }).setLegacyMode();
  await looked(page, `${where}, by day`, axe().withTags(RULES));
  await page.emulateMedia({ colorScheme: 'dark' });
  await looked(page, `${where}, by night`, axe().withRules(['color-contrast']));
  await page.emulateMedia({ colorScheme: 'light' });
  await set('largest');
  await looked(
    page,
    `${where}, with large letters`,
    axe().withRules(['target-size', 'scrollable-region-focusable']),
  );
  await set('normal');
}

async function looked(page: Page, where: string, axe: AxeBuilder): Promise<void> {
  // A colour on its way to another one has no contrast of its own.
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished)));
  const { violations } = await axe.analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
  expect.soft(found, where).toEqual([]);
}
