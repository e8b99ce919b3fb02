import { mkdirSync, readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { parse } from 'yaml';
import { findChromium } from './setup.mjs';
import { serve } from './serve.mjs';

/** `npm run screens`: plays Annette's best path in the built app and takes the README's pictures on the way. */
const PATH = parse(readFileSync('scenarios/annette/paths.yaml', 'utf8')).best.replies;
const PHONE = { width: 390, height: 844 };
const WIDE = { width: 1280, height: 860 };
const MIDDLE = 7;

mkdirSync('screens', { recursive: true });
const server = await serve('dist');
const executablePath = findChromium();
const browser = await chromium.launch({
  ...(executablePath && { executablePath }),
  chromiumSandbox: false,
  args: ['--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});

/**
 * @param {string} name
 * @param {{ viewport: { width: number, height: number }, colorScheme: 'light' | 'dark', language: 'da' | 'en' }} look
 */
async function tour(name, { viewport, colorScheme, language }) {
  const context = await browser.newContext({ viewport, colorScheme, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const shot = async (/** @type {string} */ what, fullPage = false) => {
    await page.evaluate(() => document.fonts.ready);
    await page.evaluate(() => Promise.all([...document.images].map((image) => image.decode())));
    await page.screenshot({ path: `screens/${name}-${what}.png`, fullPage });
  };
  await page.goto(`${server.url}#/settings`);
  await page.locator(`input[value=${language}]`).check();
  await page.locator(`html[lang=${language}]`).waitFor();
  await page.goto(`${server.url}#/`);
  await page.locator('[data-screen=home] img').first().waitFor();
  await shot('home');
  await page.goto(`${server.url}#/case/annette`);
  await page.locator('[data-screen=case] article').waitFor();
  await shot('case');
  await page.locator('[data-screen=case] .button[data-kind=main]').click();
  for (const [i, step] of PATH.entries()) {
    const [turn, reply] = step.split('/');
    const onward = page.locator('[data-act=continue]');
    await page.locator(`[data-turn="${turn}"] [data-reply="${reply}"]`).or(onward).first().waitFor();
    if (await onward.isVisible()) await onward.click();
    if (i === MIDDLE) await shot('talk');
    await page.locator(`[data-turn="${turn}"] [data-reply="${reply}"]`).click();
  }
  await page.locator('[data-act=look]').click();
  await page.locator('[data-act=skip]').click();
  await page.locator('[data-step=marks] canvas').waitFor();
  await page.waitForFunction(() => document.querySelector('canvas')?.dataset['drawn'] === 'true');
  await shot('debrief');
  await page.locator('.transcript').scrollIntoViewIfNeeded();
  await page.evaluate(() => document.querySelector('.transcript')?.scrollIntoView());
  await shot('transcript');
  await context.close();
}

await tour('phone', { viewport: PHONE, colorScheme: 'light', language: 'da' });
await tour('phone-dark', { viewport: PHONE, colorScheme: 'dark', language: 'en' });
await tour('wide', { viewport: WIDE, colorScheme: 'light', language: 'da' });
await tour('wide-dark', { viewport: WIDE, colorScheme: 'dark', language: 'en' });
await browser.close();
await server.close();
