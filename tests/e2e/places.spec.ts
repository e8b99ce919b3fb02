import { expect, test } from './support.ts';
import { arriveAt, begin, choose, place, reply, screen, sitting, talk, visit, words } from './talk.ts';

const { settings, brief, app, sitting: text } = words.da;

test('language, theme and text size are there after a reload', async ({ page }) => {
  const html = page.locator('html');
  await visit(page, '#/', 'home');
  await expect(html).toHaveAttribute('lang', 'da');
  await choose(page, settings.themes.dark);
  await choose(page, settings.textSizes.large);
  const ink = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const dark = await ink();
  await page.getByRole('radio', { name: settings.languages.en }).check();
  await expect(html).toHaveAttribute('lang', 'en');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.en.settings.title);
  await expect(html).toHaveAttribute('lang', 'en');
  await expect(html).toHaveAttribute('data-theme', 'dark');
  await expect(html).toHaveAttribute('data-text', 'large');
  expect(await ink()).toBe(dark);
  await page.getByRole('radio', { name: words.en.settings.themes.light }).check();
  await expect(html).toHaveAttribute('data-theme', 'light');
  expect(await ink()).not.toBe(dark);
});

test('another language in mid-conversation is the same conversation in the same place', async ({ page }) => {
  const id = await begin(page);
  await talk(page, { replies: 1 });
  const shown = await place(page);
  await choose(page, settings.languages.en);
  await page.goto(`./#/attempt/${id}`);
  await arriveAt(page, shown.moment);
  expect(await place(page)).toEqual(shown);
  await expect(page.getByRole('link', { name: words.en.sitting.leaveCourse })).toBeVisible();
  await talk(page, { language: 'en' });
  await page.getByRole('button', { name: words.en.sitting.toDebrief }).click();
  await page.locator('[data-act="skip"]').click();
  await expect(page.getByRole('heading', { name: words.en.debrief.transcript })).toBeVisible();
});

test('a link to a case, an attempt or a place that is not there says so, with a way on', async ({ page }) => {
  await page.goto('./#/case/nobody');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(brief.missing);
  await page.locator('main a').click();
  await expect(screen(page, 'library')).toBeVisible();
  await page.goto('./#/attempt/nothing');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(text.missing);
  await page.locator('main a').click();
  await expect(screen(page, 'home')).toBeVisible();
  await page.goto('./#/card/nothing');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.da.cards.missing);
  await page.locator('main a').click();
  await expect(page.locator('[data-card]').first()).toBeVisible();
  for (const odd of [
    '#/nowhere',
    '#/case/%E0%A4%A',
    '#/case/__proto__',
    '#/case/constructor',
    '#/attempt/%00',
  ]) {
    await page.goto(`./${odd}`);
    await expect(page.locator('main:not([aria-busy]) h1')).toBeVisible();
    await expect(page.locator('main a').first()).toBeVisible();
  }
  await visit(page, '#/nowhere', 'unknown');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(app.unknown);
});

test('a case can be linked to, in a browser that has never been here', async ({ page, context }) => {
  await visit(page, '#/library', 'library');
  for (const link of await page.locator('main a[href^="#/case/"]').all()) {
    const visitor = await context.newPage();
    await visitor.goto(`./${(await link.getAttribute('href')) ?? ''}`);
    await expect(visitor.getByRole('button', { name: brief.start })).toBeVisible();
    await visitor.close();
  }
});

test('the way back from a talk is the case, and the talk waits at home', async ({ page }) => {
  await begin(page);
  await reply(page);
  await page.goBack();
  await expect(screen(page, 'case')).toBeVisible();
  await expect(page.getByRole('link', { name: brief.resume })).toBeVisible();
  await page.goForward();
  await arriveAt(page, 1);
  await page.getByRole('link', { name: text.leaveCourse }).click();
  await expect(screen(page, 'case')).toBeVisible();
  await page.getByRole('link', { name: app.nav.home }).click();
  await page.getByRole('link', { name: words.da.home.goOn }).click();
  await arriveAt(page, 1);
  await expect(sitting(page)).toHaveAttribute('data-mode', 'practice');
});

test('a newer version does not disturb a talk, and is offered after it', async ({ page, server }) => {
  await page.addInitScript(() => {
    // A worker that has been installed and waits, as after a new version was put out.
    const waiting = Object.assign(new EventTarget(), { postMessage: () => undefined, state: 'installed' });
    Object.defineProperty(ServiceWorkerRegistration.prototype, 'waiting', { get: () => waiting });
  });
  await page.goto(server.url);
  const offer = page.getByText(app.updateReady);
  await expect(offer).toBeVisible();
  await begin(page);
  await expect(offer).toBeHidden();
  await reply(page);
  await expect(offer).toBeHidden();
  await page.getByRole('link', { name: text.leaveCourse }).click();
  await expect(offer).toBeVisible();
});

test('on paper the debrief is whole, dark on white, and has nothing to press', async ({ page }) => {
  await choose(page, settings.themes.dark);
  await begin(page);
  const said = await talk(page);
  await page.getByRole('button', { name: text.toDebrief }).click();
  await page.locator('[data-act="skip"]').click();
  await expect(page.locator('[data-step="marks"]')).toBeVisible();
  for (const more of await page.locator('summary').all()) await more.click();
  const ink = () => page.evaluate(() => getComputedStyle(document.body).color);
  const onScreen = await ink();
  await page.emulateMedia({ media: 'print' });
  expect(await ink()).not.toBe(onScreen);
  for (const pressed of await page.locator('button, [role="button"], input, nav, header.no-print').all())
    await expect(pressed).toBeHidden();
  await expect(page.locator('li[data-moment]')).toHaveCount(said.length);
  for (const exchange of await page.locator('li[data-moment]').all()) await expect(exchange).toBeVisible();
  await expect(page.locator('[data-mark="overall"]')).toBeVisible();
  const paper = await page.pdf({ format: 'A4' });
  expect(paper.subarray(0, 5).toString()).toBe('%PDF-');
});

test('each screen is called by its heading', async ({ page }) => {
  await page.goto('./#/settings');
  await expect(page).toHaveTitle(`${words.da.settings.title} · ${words.da.app.name}`);
  await page.goto('./#/library');
  await expect(page).toHaveTitle(`${words.da.library.title} · ${words.da.app.name}`);
  await begin(page);
  await expect(page).toHaveTitle(`Annette · ${words.da.app.name}`);
});
