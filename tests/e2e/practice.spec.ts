import type { Page } from '@playwright/test';
import { expect, test } from './support.ts';
import {
  again,
  arriveAt,
  begin,
  button,
  choose,
  exchanges,
  leaving,
  marks,
  offered,
  onwards,
  openCase,
  place,
  reply,
  sitting,
  talk,
  toDebrief,
  visit,
  wholeAttempt,
  words,
} from './talk.ts';

const { sitting: text, settings, brief, debrief } = words.da;
const stepBack = (page: Page) => page.locator('[data-act="back"]');

test('a step back stands where one stood, also in the stage before, and another way can be gone', async ({
  page,
}) => {
  await begin(page);
  const trail: { stage: string; turn: string; moment: number; text: string }[] = [];
  const here = async () => ({ ...(await place(page)), text: await sitting(page).innerText() });
  const onward = page.getByRole('button', { name: onwards('da') });
  let crossed = false;
  while (!crossed && !(await button(page, text.toDebrief).isVisible())) {
    trail.push(await here());
    if ((await offered(page)).length > 0) await reply(page);
    else {
      await onward.click();
      await arriveAt(page, trail.length);
      crossed = true;
    }
  }
  for (const before of trail.toReversed()) {
    await stepBack(page).click();
    await arriveAt(page, before.moment);
    expect(await here()).toEqual(before);
  }
  await expect(stepBack(page)).toBeHidden();
  await page.reload();
  await arriveAt(page, 0);
  expect(await here()).toEqual(trail[0]);

  await talk(page, { pick: (ids, moment) => ids.at(-1 - (moment % ids.length)) ?? '' });
  await toDebrief(page);
  await expect(page.getByText(debrief.stepsBack(trail.length))).toBeVisible();
});

test('what was taken back costs nothing in the marks', async ({ page }) => {
  await begin(page);
  const [first, ...rest] = await offered(page);
  await reply(page, () => rest.at(-1) ?? '');
  await stepBack(page).click();
  await arriveAt(page, 0);
  await reply(page, () => first ?? '');
  const said = [first ?? '', ...(await talk(page))];
  await toDebrief(page);
  const corrected = await marks(page);
  await begin(page);
  await talk(page, { pick: again(said) });
  await toDebrief(page);
  expect(await marks(page)).toEqual(corrected);
});

test('to try again from a place is a new attempt with the same words up to there', async ({ page }) => {
  await wholeAttempt(page);
  const first = new URL(page.url()).hash;
  const before = await exchanges(page);
  const given = await marks(page);
  const moments = await page
    .locator('li[data-moment]')
    .evaluateAll((all) => all.map((node) => Number(node.dataset['moment'])));
  const at = Math.min(2, moments.length - 1);
  await page.locator('li[data-moment]').nth(at).locator('[data-act="try"]').click();
  await arriveAt(page, moments[at] ?? 0);
  const second = new URL(page.url()).hash;
  expect(second).not.toBe(first);
  await page.reload();
  await arriveAt(page, moments[at] ?? 0);
  await talk(page, { pick: (ids) => ids.at(-1) ?? '' });
  await toDebrief(page);
  await expect(page.getByText(debrief.from((moments[at] ?? 0) + 1))).toBeVisible();
  expect((await exchanges(page)).slice(0, at)).toEqual(before.slice(0, at));

  await visit(page, '#/progress', 'progress');
  await expect(page.locator('[data-attempt]')).toHaveCount(2);
  await expect(page.locator('[data-attempt]').filter({ hasText: words.da.progress.branch })).toHaveCount(1);
  await page.goto(`./${first}`);
  expect(await marks(page)).toEqual(given);
  expect(await exchanges(page)).toEqual(before);
});

test('a cue tells the thought and is remembered', async ({ page }) => {
  await begin(page);
  await button(page, text.cue).click();
  const cue = page.getByRole('complementary');
  await expect(cue).toBeVisible();
  const told = await cue.innerText();
  await page.reload();
  await expect(cue).toBeVisible();
  expect(await cue.innerText()).toBe(told);
  await talk(page);
  await toDebrief(page);
  await expect(page.locator('li[data-moment="0"]')).toContainText(debrief.usedCue);
  await expect(page.getByText(debrief.usedCue, { exact: true })).toHaveCount(1);
  const thought = (await page.locator('li[data-moment="0"]').innerText())
    .split(`${debrief.thinks}: `)[1]
    ?.split('\n')[0];
  expect(told).toContain(thought);
});

test('cues can be put away', async ({ page }) => {
  await choose(page, settings.cue, false);
  await begin(page);
  await expect(page.locator('[data-reply]').first()).toBeVisible();
  await expect(button(page, text.cue)).toBeHidden();
});

test('an exam has no cue, no way back and no coach, and gives its marks at the end', async ({ page }) => {
  await choose(page, settings.coach);
  await begin(page, { exam: true });
  await expect(sitting(page)).toHaveAttribute('data-mode', 'exam');
  // A client who leaves ends the case: there are marks without the rest of the course.
  await talk(page, {
    pick: leaving(),
    before: async () => {
      await expect(page.locator('[data-act="back"], [data-act="cue"], [data-coach]')).toHaveCount(0);
    },
  });
  await expect(stepBack(page)).toBeHidden();
  await expect(page.locator('[data-mark]')).toHaveCount(0);
  await toDebrief(page);
  expect((await marks(page))['overall']).toMatch(/^\d/);
  await expect(page.locator('[data-act="try"]')).toHaveCount(0);
});

test('whoever writes first finds their own line again: after a reload, and beside the others at the end', async ({
  page,
}) => {
  await openCase(page);
  await page.getByRole('checkbox', { name: brief.ownLine }).check();
  await button(page, brief.start).click();
  await expect(page.getByRole('textbox')).toBeVisible();
  await expect(page.locator('[data-reply]')).toHaveCount(0);
  await page.keyboard.press('1');
  expect(await place(page)).toMatchObject({ moment: 0 });
  await expect(button(page, text.showReplies)).toBeDisabled();
  const own = 'Du har ventet længe. <b>Hvad</b> ville være godt & rart?';
  await page.getByRole('textbox').fill(own);
  await button(page, text.showReplies).click();
  await expect(page.getByText(own)).toBeVisible();
  await page.reload();
  await expect(page.getByText(own)).toBeVisible();
  await expect(page.locator('[data-reply]').first()).toBeVisible();
  await reply(page);
  if (await page.getByRole('textbox').isVisible()) {
    await button(page, text.skipOwn).click();
    await expect(page.locator('[data-reply]').first()).toBeVisible();
  }
  await page.goto('./#/settings');
  await page.getByRole('checkbox', { name: settings.ownLine }).uncheck();
  await page.goBack();
  await talk(page);
  await toDebrief(page);
  await expect(page.locator('li[data-moment="0"]')).toContainText(`${debrief.yourLine}: ${own}`);
  await expect(page.getByText(`${debrief.yourLine}:`)).toHaveCount(1);
});

test('what is half typed is there after a reload, and gone when it was sent', async ({ page }) => {
  await choose(page, settings.ownLine);
  const id = await begin(page);
  const box = page.getByRole('textbox');
  await box.fill('Du har ventet');
  // At once, before the pause in which it is kept.
  await page.reload();
  await expect(box).toHaveValue('Du har ventet');
  await box.focus();
  await page.keyboard.press('End');
  await page.keyboard.type(' længe.');
  await visit(page, '#/progress', 'progress');
  await page.goto(`./#/attempt/${id}`);
  await expect(box).toHaveValue('Du har ventet længe.');
  expect(await halfTyped(page)).toHaveLength(1);
  await button(page, text.showReplies).click();
  await expect(page.getByText('Du har ventet længe.')).toBeVisible();
  await expect.poll(() => halfTyped(page)).toEqual([]);

  // At the next moment it is another line; a step back takes what was begun there away.
  await reply(page);
  await expect(box).toHaveValue('');
  await box.fill('Et andet sted');
  await page.reload();
  await expect(box).toHaveValue('Et andet sted');
  await stepBack(page).click();
  await arriveAt(page, 0);
  await expect.poll(() => halfTyped(page)).toEqual([]);
  await reply(page);
  await expect(box).toHaveValue('');

  await box.fill('Slet mig');
  await visit(page, '#/progress', 'progress');
  await expect.poll(() => halfTyped(page)).toHaveLength(1);
  await button(page, words.da.progress.remove).click();
  await button(page, words.da.progress.remove).last().click();
  await expect(page.locator('[data-attempt]')).toHaveCount(0);
  expect(await halfTyped(page)).toEqual([]);
});

/** What the device has of lines that were not sent. */
const halfTyped = (page: Page): Promise<unknown[]> =>
  page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const open = indexedDB.open('spejl');
        open.onerror = () => {
          reject(new Error('the database opens'));
        };
        open.onsuccess = () => {
          const all = open.result.transaction('documents').objectStore('documents').getAll();
          all.onsuccess = () => {
            open.result.close();
            resolve((all.result as { kind: string }[]).filter(({ kind }) => kind === 'half-typed'));
          };
        };
      }),
  );

test('a coach says why after each reply', async ({ page }) => {
  await choose(page, settings.coach);
  await begin(page);
  await reply(page);
  const coach = page.locator('[data-coach]');
  await expect(coach).toHaveCount(1);
  const said = await coach.innerText();
  await talk(page);
  await toDebrief(page);
  await expect(page.locator('li[data-moment="0"]')).toContainText(said);
});

test('with day form on, a reload changes nothing that was said', async ({ page }) => {
  await choose(page, settings.dayForm);
  await begin(page);
  for (const replies of [1, 2, 4]) {
    await talk(page, { replies });
    const shown = { ...(await place(page)), text: await sitting(page).innerText() };
    if (await button(page, text.toDebrief).isVisible()) break;
    await page.reload();
    await arriveAt(page, shown.moment);
    expect({ ...(await place(page)), text: await sitting(page).innerText() }).toEqual(shown);
  }
  await talk(page);
  await toDebrief(page);
  const told = await exchanges(page);
  await page.reload();
  await expect(page.locator('[data-step="marks"]')).toBeVisible();
  expect(await exchanges(page)).toEqual(told);
});

test('a second press while the first is being kept says nothing twice', async ({ page }) => {
  await begin(page);
  const [first = ''] = await offered(page);
  await page.locator(`[data-reply="${first}"]`).evaluate((node: HTMLElement) => {
    node.click();
    node.click();
    node.click();
  });
  await arriveAt(page, 1);
  await page.reload();
  await arriveAt(page, 1);
});
