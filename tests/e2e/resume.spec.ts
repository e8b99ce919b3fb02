import type { Page } from '@playwright/test';
import { expect, test } from './support.ts';
import {
  again,
  arriveAt,
  begin,
  exchanges,
  marks,
  offered,
  place,
  reply,
  screen,
  sitting,
  talk,
  toDebrief,
  leaving,
  varied,
} from './talk.ts';

test('a reload in mid-conversation changes nothing, then or afterwards', async ({ page }) => {
  await begin(page);
  const said: string[] = [];
  // Early, in the middle, and late; each time from a loaded page and with all that it had in memory gone.
  for (const replies of [1, 1, 3, 7]) {
    said.push(...(await talk(page, { replies })));
    const shown = await look(page);
    await page.reload();
    if ((await look(page)) === null) break;
    expect(await look(page)).toEqual(shown);
  }
  if (await sitting(page).isVisible()) {
    said.push(...(await talk(page)));
    await toDebrief(page);
  } else {
    await page.locator('[data-act="skip"]').click();
  }
  const reloaded = { marks: await marks(page), exchanges: await exchanges(page) };

  await begin(page);
  expect(await talk(page, { pick: again(said) })).toEqual(said);
  await toDebrief(page);
  expect(await marks(page)).toEqual(reloaded.marks);
  expect(await exchanges(page)).toEqual(reloaded.exchanges);
});

test('a tab that is killed has kept every reply that was answered', async ({ page, context }) => {
  await begin(page);
  await reply(page);
  const shown = await look(page);
  await crash(page);

  const next = await context.newPage();
  await next.goto('./');
  await next.locator('a[href^="#/attempt/"]').first().click();
  await arriveAt(next, 1);
  expect(await look(next)).toEqual(shown);
});

test('a tab that is closed while a reply is being kept has it whole or not at all', async ({
  page,
  context,
}) => {
  await begin(page);
  const first = await look(page);
  const id = varied(await offered(page), 0);
  // Not waited for: the tab goes while the reply is on its way.
  await page.locator(`[data-reply="${id}"]`).evaluate((node: HTMLElement) => {
    setTimeout(() => {
      node.click();
    });
  });
  await page.close();

  const next = await context.newPage();
  await next.goto('./');
  await next.locator('a[href^="#/attempt/"]').first().click();
  await expect(sitting(next)).toBeVisible();
  if ((await place(next)).moment === 0) {
    expect(await look(next)).toEqual(first);
    await reply(next, () => id);
  }
  expect(await place(next)).toMatchObject({ moment: 1 });
  await talk(next);
  await toDebrief(next);
});

test('a talk that was left is found at home, and is gone from there when it is done', async ({ page }) => {
  await begin(page);
  const pick = leaving();
  await talk(page, { pick, replies: 1 });
  const shown = await look(page);
  await page.goBack();
  await expect(screen(page, 'case')).toBeVisible();
  await page.goto('./#/');
  await page.locator('a[href^="#/attempt/"]').click();
  await arriveAt(page, 1);
  expect(await look(page)).toEqual(shown);
  await talk(page, { pick });
  await page.reload();
  await expect(page.locator('[data-step="rate"]')).toBeVisible();
  await page.reload();
  await page.locator('[data-act="skip"]').click();
  await expect(page.locator('[data-step="marks"]')).toBeVisible();
  await page.goto('./#/');
  await expect(page.locator('a[href^="#/attempt/"]')).toHaveCount(1);
  await page.locator('a[href^="#/attempt/"]').click();
  await expect(page.locator('[data-step="marks"]')).toBeVisible();
});

/** The whole sitting as it stands, or null where its end has been reached. */
async function look(
  page: Page,
): Promise<{ stage: string; turn: string; moment: number; text: string } | null> {
  await expect(page.locator('main[data-turn], main[data-step]')).toBeVisible();
  if (!(await sitting(page).isVisible())) return null;
  return { ...(await place(page)), text: await sitting(page).innerText() };
}

/** Ends the tab's process, as the device does when it runs out of memory. */
async function crash(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  session.send('Page.crash').catch(() => undefined);
  await crashed;
}
