import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { Backup } from '../../src/storage/backup.ts';
import { expect, test } from './support.ts';
import {
  arriveAt,
  begin,
  choose,
  exchanges,
  leaving,
  marks,
  openCase,
  place,
  reply,
  screen,
  sitting,
  talk,
  toDebrief,
  visit,
  words,
} from './talk.ts';

const { app, sitting: text, settings } = words.da;

const refusals = {
  'throws when it is opened': () => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
  },
  'answers with an error': () => {
    // As a browser in private mode does.
    IDBFactory.prototype.open = () => {
      const request = indexedDB.deleteDatabase('none');
      queueMicrotask(() => {
        Object.defineProperty(request, 'error', { value: new DOMException('no', 'UnknownError') });
        request.dispatchEvent(new Event('error'));
      });
      return request;
    };
  },
  'is not there': () => {
    Object.defineProperty(globalThis, 'indexedDB', { value: undefined });
  },
};

for (const [how, refuse] of Object.entries(refusals)) {
  test(`where storage ${how}, that is told at once and one may practise all the same`, async ({
    page,
    browser,
    baseURL,
  }) => {
    await page.addInitScript(refuse);
    await page.goto('./');
    await expect(screen(page, 'home')).toBeVisible();
    await expect(page.getByRole('alert')).toContainText(app.memoryOnly);
    await begin(page);
    await talk(page);
    await toDebrief(page);
    const here = { marks: await marks(page), exchanges: await exchanges(page) };
    const file = await download(page);

    const fresh = await browser.newContext({ baseURL: baseURL ?? '', locale: 'da-DK' });
    const elsewhere = await fresh.newPage();
    await restore(elsewhere, file);
    await expect(elsewhere.getByText(settings.restored(1, 0))).toBeVisible();
    await elsewhere.goto(`./${new URL(page.url()).hash}`);
    expect(await marks(elsewhere)).toEqual(here.marks);
    expect(await exchanges(elsewhere)).toEqual(here.exchanges);
    await fresh.close();
  });
}

test('a disk that fills up in mid-conversation is told at once, and nothing is lost', async ({
  page,
  browser,
  baseURL,
}) => {
  await page.addInitScript(fillable);
  const id = await begin(page);
  await reply(page);
  await fill(page, 'full');
  await reply(page);
  await expect(page.getByRole('alert')).toContainText(text.notSaved.full);
  const shown = await place(page);
  const file = await download(page);
  const kept = (JSON.parse(file) as Backup).attempts.find((attempt) => attempt.id === id);
  expect(kept?.log.filter((event) => event.type === 'reply')).toHaveLength(2);

  await page.goBack();
  await expect(screen(page, 'case')).toBeVisible();
  await page.goForward();
  await expect(page.getByRole('alert')).toContainText(text.notSaved.full);
  expect(await place(page)).toEqual(shown);
  await talk(page);
  await toDebrief(page);
  await expect(page.getByRole('alert')).toContainText(text.notSaved.full);
  const here = { marks: await marks(page), exchanges: await exchanges(page) };
  const whole = await download(page);

  const fresh = await browser.newContext({ baseURL: baseURL ?? '', locale: 'da-DK' });
  const elsewhere = await fresh.newPage();
  await restore(elsewhere, file);
  await expect(elsewhere.getByText(settings.restored(1, 0))).toBeVisible();
  await elsewhere.goto(`./#/attempt/${id}`);
  await expect(elsewhere.locator('main[data-turn], [data-step="rate"]')).toBeVisible();
  if (await sitting(elsewhere).isVisible()) expect(await place(elsewhere)).toEqual(shown);
  await restore(elsewhere, whole);
  await expect(elsewhere.getByText(settings.restored(1, 0))).toBeVisible();
  await elsewhere.goto(`./#/attempt/${id}`);
  expect(await marks(elsewhere)).toEqual(here.marks);
  expect(await exchanges(elsewhere)).toEqual(here.exchanges);
  await fresh.close();
});

test('what could not be kept is kept with the next reply, once there is room again', async ({ page }) => {
  await page.addInitScript(fillable);
  await begin(page);
  await fill(page, 'full');
  await reply(page);
  await expect(page.getByRole('alert')).toContainText(text.notSaved.full);
  await fill(page, 'free');
  await page.locator('[data-act="back"]').click();
  await arriveAt(page, 0);
  await reply(page);
  await expect(page.getByRole('alert')).toBeHidden();
  const shown = { ...(await place(page)), text: await sitting(page).innerText() };
  await page.reload();
  await arriveAt(page, 1);
  expect({ ...(await place(page)), text: await sitting(page).innerText() }).toEqual(shown);
});

test('an attempt that could not even begin to be kept says why at once', async ({ page }) => {
  await page.addInitScript(fillable);
  await openCase(page);
  await fill(page, 'full');
  await page.getByRole('button', { name: words.da.brief.start }).click();
  await arriveAt(page, 0);
  await expect(page.getByRole('alert')).toContainText(text.notSaved.full);
  await reply(page);
  await expect(page.getByRole('alert')).toContainText(text.notSaved.full);
  const file = JSON.parse(await download(page)) as Backup;
  expect(file.attempts.map(({ log }) => log.length)).toEqual([1]);
  await fill(page, 'free');
  await page.locator('[data-act="back"]').click();
  await arriveAt(page, 0);
  await expect(page.getByRole('alert')).toBeHidden();
  await page.reload();
  await arriveAt(page, 0);
});

test('an end that found no room is told, and is kept by itself at the next visit', async ({ page }) => {
  await page.addInitScript(fillable);
  const pick = leaving();
  const id = await begin(page);
  await talk(page, { pick, replies: 2 });
  await fill(page, 'tight');
  await talk(page, { pick });
  await expect(page.getByRole('alert')).toContainText(text.notMarked.full);
  const whole = JSON.parse(await download(page)) as Backup;
  expect(whole.attempts[0]?.marks).not.toBeNull();
  await toDebrief(page);
  const here = await marks(page);
  await expect(page.getByRole('alert')).toContainText(text.notMarked.full);

  // A look elsewhere and back, in the same tab: tried again, and told again.
  await visit(page, '#/progress', 'progress');
  await page.goto(`./#/attempt/${id}`);
  expect(await marks(page)).toEqual(here);
  await expect(page.getByRole('alert')).toContainText(text.notMarked.full);
  await fill(page, 'free');
  await visit(page, '#/progress', 'progress');
  await page.goto(`./#/attempt/${id}`);
  expect(await marks(page)).toEqual(here);
  await expect(page.getByRole('alert')).toBeHidden();
  await visit(page, '#/progress', 'progress');
  await expect(page.locator(`[data-attempt="${id}"]`)).toContainText('%');
});

test('an end that found no room is kept after a reload', async ({ page }) => {
  await page.addInitScript(fillable);
  const id = await begin(page);
  await fill(page, 'tight');
  await talk(page, { pick: leaving() });
  await expect(page.getByRole('alert')).toContainText(text.notMarked.full);
  await page.reload();
  await expect(page.locator('[data-step="rate"]')).toBeVisible();
  await expect(page.getByRole('alert')).toBeHidden();
  await visit(page, '#/progress', 'progress');
  await expect(page.locator(`[data-attempt="${id}"]`)).toContainText('%');
});

test('that what is half typed cannot be kept is told where it is typed', async ({ page }) => {
  await page.addInitScript(fillable);
  await choose(page, settings.ownLine);
  await begin(page);
  await fill(page, 'tight');
  await page.getByRole('textbox').fill('Du har ventet');
  await page.getByRole('textbox').blur();
  await expect(page.getByText(text.ownUnkept)).toBeVisible();
  await fill(page, 'free');
  await page.getByRole('textbox').fill('Du har ventet længe');
  await page.getByRole('textbox').blur();
  await expect(page.getByText(text.ownUnkept)).toBeHidden();
});

/** Makes room on the device something that a test can take away, all of it, or all but for single events. */
function fillable(): void {
  const store = IDBObjectStore.prototype as unknown as Record<
    'add' | 'put',
    (...row: unknown[]) => IDBRequest
  >;
  for (const name of ['add', 'put'] as const) {
    const write = store[name];
    store[name] = function (...row) {
      const { disk } = document.documentElement.dataset;
      if (disk === 'full' || (disk === 'tight' && name === 'put'))
        throw new DOMException('The disk is full.', 'QuotaExceededError');
      return write.apply(this, row);
    };
  }
}

async function fill(page: Page, disk: 'full' | 'tight' | 'free'): Promise<void> {
  await page.evaluate((state) => (document.documentElement.dataset['disk'] = state), disk);
}

async function download(page: Page): Promise<string> {
  const saved = page.waitForEvent('download');
  await page.getByRole('alert').getByRole('button', { name: app.saveFile }).click();
  return readFile(await (await saved).path(), 'utf8');
}

async function restore(page: Page, content: string): Promise<void> {
  await visit(page, '#/settings', 'settings');
  await page
    .locator('[data-act="restore"]')
    .setInputFiles({ name: 'spejl.json', mimeType: 'application/json', buffer: Buffer.from(content) });
}
