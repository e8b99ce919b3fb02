import { mkdirSync, readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { parse } from 'yaml';
import { findChromium } from './setup.mjs';
import { serve } from './serve.mjs';

/** `npm run screens`: plays Annette's best path in the built app, then into her plan, and takes the README's pictures on the way. */
const read = (/** @type {string} */ file) => parse(readFileSync(`scenarios/${file}.yaml`, 'utf8'));
const PATH = read('annette/paths').best.replies;
const SHEETS = read('heidi/paths').best.replies;
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
  await talk(page, PATH, () => shot('talk'));
  await page.locator('[data-act=look]').click();
  await page.locator('[data-act=skip]').click();
  await page.locator('[data-step=marks] canvas').waitFor();
  await page.waitForFunction(() => document.querySelector('canvas')?.dataset['drawn'] === 'true');
  await shot('debrief');
  await page.locator('.transcript').scrollIntoViewIfNeeded();
  await page.evaluate(() => document.querySelector('.transcript')?.scrollIntoView());
  await shot('transcript');

  await page.locator('[data-act=continue]').first().click();
  const course = read('annette/paths').down.work;
  for (const way of course.udredning.explore) {
    await page.locator(`button[data-way="${way}"]`).click();
    await page.locator(`[data-way="${way}"][data-taken]`).waitFor();
  }
  await handIn(page);
  const { set } = course.metode;
  for (const id of ['form', 'setting', 'intensity', 'medical', 'method'].flatMap((each) => set[each]))
    await page.locator(`input[data-option="${id}"]`).first().check();
  await page.locator('[data-cite="mi"] > summary').click();
  for (const id of set['mi/for']) await page.locator(`[data-cite="mi"] input[data-option="${id}"]`).check();
  await shotAt(page, '[data-decision="method"]', () => shot('match'));
  await handIn(page);
  const model = read('annette/scenario').stages.find(
    (/** @type {{ kind: string }} */ { kind }) => kind === 'plan',
  ).models[0].plan;
  for (const section of await page.locator('details[data-section]').all())
    if (!(await section.evaluate((node) => node.hasAttribute('open'))))
      await section.locator('> summary').click();
  for (const id of model.options) await page.locator(`input[data-option="${id}"]`).first().check();
  await shotAt(page, '[data-section="goals"]', () => shot('plan'));

  await page.goto(`${server.url}#/case/heidi`);
  await talk(page, SHEETS, () => shot('sheet'));
  await context.close();
}

/**
 * Begins and gives these replies, with a picture in the middle.
 * @param {import('@playwright/test').Page} page
 * @param {readonly string[]} path
 * @param {() => Promise<void>} middle
 */
async function talk(page, path, middle) {
  await page.locator('[data-screen=case] .button[data-kind=main]').click();
  for (const [i, step] of path.entries()) {
    const [turn, reply] = step.split('/');
    const onward = page.locator('[data-act=continue]');
    await page.locator(`[data-turn="${turn}"] [data-reply="${reply}"]`).or(onward).first().waitFor();
    if (await onward.isVisible()) await onward.click();
    if (i === MIDDLE) await middle();
    await page.locator(`[data-turn="${turn}"] [data-reply="${reply}"]`).click();
  }
}

/** @param {import('@playwright/test').Page} page */
async function handIn(page) {
  await page.locator('[data-act=ask], [data-act=hand-in]').first().click();
  const anyway = page.locator('[data-act=hand-in]');
  if (await anyway.isVisible()) await anyway.click();
  await page.locator('[data-turn=done]').waitFor();
  await page.locator('[data-act=continue]').first().click();
  await page.locator('[data-turn]:not([data-turn=done])').waitFor();
}

/**
 * A picture with this at its top.
 * @param {import('@playwright/test').Page} page
 * @param {string} place
 * @param {() => Promise<void>} take
 */
async function shotAt(page, place, take) {
  await page.locator(place).evaluate((node) => scrollTo(0, node.getBoundingClientRect().top + scrollY - 24));
  await take();
}

await tour('phone', { viewport: PHONE, colorScheme: 'light', language: 'da' });
await tour('phone-dark', { viewport: PHONE, colorScheme: 'dark', language: 'en' });
await tour('wide', { viewport: WIDE, colorScheme: 'light', language: 'da' });
await tour('wide-dark', { viewport: WIDE, colorScheme: 'dark', language: 'en' });
await browser.close();
await server.close();
