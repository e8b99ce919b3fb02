import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { serve } from '../../tools/serve.mjs';
import { expect, keptOffline, test } from './support.ts';
import { begin, wholeAttempt, words } from './talk.ts';

test('after one visit the app opens without a network', async ({ page, context }) => {
  await page.goto('./');
  await expect(page.locator('[data-screen="home"]')).toBeVisible();
  await keptOffline(page);

  await context.setOffline(true);
  await page.reload();
  await expect(page.locator('[data-screen="home"]')).toBeVisible();
  await page.goto('./?from=mail#/library');
  await expect(page.locator('[data-screen="library"]')).toBeVisible();
});

test('after one visit the app opens though its server is gone', async ({ page }) => {
  const server = await serve('dist', { base: '/spejl/' });
  await page.goto(server.url);
  await keptOffline(page);
  await server.close();

  await page.reload();
  await expect(page.locator('[data-screen]')).toBeVisible();
});

test('a new version waits until it is told to take over, then replaces the old one whole', async ({
  page,
}) => {
  const dist = await mkdtemp(join(tmpdir(), 'spejl-'));
  await cp('dist', dist, { recursive: true });
  const server = await serve(dist);
  await page.goto(server.url);
  await keptOffline(page);
  const before = await cacheNames(page);

  const worker = join(dist, 'sw.js');
  const source = await readFile(worker, 'utf8');
  await writeFile(worker, source.replace(/(version\W+)\w{16}/, '$1newer'));
  await page.reload();
  await expect.poll(() => page.evaluate(isWaiting)).toBe(true);
  expect(await cacheNames(page)).toEqual(expect.arrayContaining(before));

  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    registration.waiting?.postMessage({ type: 'take-over' });
  });
  await expect.poll(() => cacheNames(page)).toEqual([`${server.url} newer`]);
  await page.reload();
  await expect(page.locator('[data-screen]')).toBeVisible();

  await server.close();
  await rm(dist, { recursive: true });
});

function cacheNames(page: Page): Promise<string[]> {
  return page.evaluate(() => caches.keys());
}

async function isWaiting(): Promise<boolean> {
  const registration = await navigator.serviceWorker.ready;
  return registration.waiting !== null;
}

test('after one visit a case that was never opened is met, talked through and looked back on without a network', async ({
  page,
  context,
}) => {
  await page.goto('./');
  await keptOffline(page);
  await page.close();
  await context.setOffline(true);

  const offline = await context.newPage();
  await offline.goto('./');
  await expect(offline.locator('main[data-screen="home"]')).toBeVisible();
  await wholeAttempt(offline);
  const chart = offline.locator('canvas');
  await chart.scrollIntoViewIfNeeded();
  await expect.poll(() => chart.evaluate(isDrawn)).toBe(true);
  for (const face of await offline.locator('main img').all())
    expect(await face.evaluate(isLoaded)).toBe(true);
  await offline.goto('./#/cards');
  await offline.locator('[data-card] a').first().click();
  await expect(offline.locator('article[data-card]')).toBeVisible();
  await offline.goto('./#/settings');
  await offline.getByRole('radio', { name: words.da.settings.languages.en }).check();
  await expect(offline.getByRole('heading', { level: 1 })).toHaveText(words.en.settings.title);
  await begin(offline, { language: 'en' });
});

function isDrawn(node: Element): boolean {
  const { width, height } = node as HTMLCanvasElement;
  const pixels = (node as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height).data;
  return pixels?.some((part) => part > 0) ?? false;
}

function isLoaded(node: Element): boolean {
  return (node as HTMLImageElement).complete && (node as HTMLImageElement).naturalWidth > 0;
}
