import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { parse } from 'yaml';
import type { Language } from '../../src/format/schema.ts';
import { da } from '../../src/text/da.ts';
import { en } from '../../src/text/en.ts';
import { expect } from './support.ts';

/** The words of the interface; what a case says is never looked for. */
export const words = { da, en };

/** Picks one of the replies on offer, given by their ids in the order shown. */
export type Pick = (ids: readonly string[], moment: number) => string;

/** A little of everything: first, second, third ... in turn. */
export const varied: Pick = (ids, moment) => ids[moment % ids.length] ?? '';

/** The same replies again. */
export function again(said: readonly string[]): Pick {
  const left = [...said];
  return () => left.shift() ?? '';
}

/** The replies after which the first client leaves, so that the whole attempt is over. */
export function leaving(): Pick {
  const paths = parse(readFileSync('scenarios/annette/paths.yaml', 'utf8')) as {
    pusher: { replies: string[] };
  };
  return again(paths.pusher.replies.map((step) => step.split('/')[1] ?? ''));
}

export const sitting = (page: Page) => page.locator('main[data-screen="sitting"][data-turn]');
export const screen = (page: Page, name: string) => page.locator(`main[data-screen="${name}"]`);
export const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });

/** Goes to a place in the app and waits until its screen is there. */
export async function visit(page: Page, hash: string, name: string): Promise<void> {
  await page.goto(`./${hash}`);
  await expect(screen(page, name).and(page.locator(':not([aria-busy])'))).toBeVisible();
}

/** Goes to the first case of the library; answers with its id. */
export async function openCase(page: Page): Promise<string> {
  await visit(page, '#/library', 'library');
  await page.locator('main a[href^="#/case/"]').first().click();
  await expect(
    page.getByRole('radio', { name: new RegExp(`^(${da.brief.exam}|${en.brief.exam})`) }),
  ).toBeVisible();
  return new URL(page.url()).hash.split('/')[2] ?? '';
}

interface Beginning {
  readonly exam?: boolean;
  readonly language?: Language;
}

/** Begins an attempt at the first case; answers with the attempt's id. */
export async function begin(page: Page, { exam = false, language = 'da' }: Beginning = {}): Promise<string> {
  await openCase(page);
  if (exam) await page.locator('input[value="exam"]').check();
  await button(page, words[language].brief.start).click();
  await expect(sitting(page)).toHaveAttribute('data-moment', '0');
  return new URL(page.url()).hash.split('/')[2] ?? '';
}

/** Where the conversation is. */
export async function place(page: Page): Promise<{ stage: string; turn: string; moment: number }> {
  return sitting(page).evaluate(({ dataset }) => ({
    stage: dataset['stage'] ?? '',
    turn: dataset['turn'] ?? '',
    moment: Number(dataset['moment']),
  }));
}

/** Waits until the conversation is at this moment. */
export async function arriveAt(page: Page, moment: number): Promise<void> {
  await expect(sitting(page)).toHaveAttribute('data-moment', String(moment));
}

/** The replies on offer, in the order shown. */
export async function offered(page: Page): Promise<string[]> {
  return page.locator('[data-reply]').evaluateAll((all) => all.map((one) => one.dataset['reply'] ?? ''));
}

/** Gives one reply and waits for what follows; answers with its id. */
export async function reply(page: Page, pick: Pick = varied): Promise<string> {
  const { moment } = await place(page);
  const id = pick(await offered(page), moment);
  await page.locator(`[data-reply="${id}"]`).click();
  await arriveAt(page, moment + 1);
  return id;
}

interface Talking {
  readonly pick?: Pick;
  readonly language?: Language;
  /** At most so many replies. */
  readonly replies?: number;
  /** Called at every turn, before the reply. */
  readonly before?: () => Promise<void>;
}

/** Talks on to the end, or to the first stage that is worked at; answers with the replies given. */
export async function talk(
  page: Page,
  { pick = varied, language = 'da', replies = Infinity, before }: Talking = {},
): Promise<string[]> {
  const said: string[] = [];
  await expect(sitting(page)).toBeVisible();
  while (said.length < replies) {
    const onward = button(page, onwards(language));
    if ((await offered(page)).length > 0) {
      await before?.();
      said.push(await reply(page, pick));
    } else if ((await onward.isVisible()) && !(await page.locator('[data-act="look"]').isVisible())) {
      const { moment } = await place(page);
      await onward.click();
      await arriveAt(page, moment + 1);
    } else break;
  }
  return said;
}

/** The button that goes on to the next stage, whatever that is called. */
export const onwards = (language: Language): RegExp => new RegExp(`^${words[language].sitting.goOn('')}`);

/** From the end of a conversation to its debrief. */
export async function toDebrief(page: Page, language: Language = 'da'): Promise<void> {
  await button(page, words[language].sitting.toDebrief).click();
  await expect(page.locator('[data-step="rate"]')).toBeVisible();
  await page.locator('[data-act="skip"]').click();
  await expect(page.locator('[data-step="marks"]')).toBeVisible();
}

/** Begins, talks until the client leaves and goes to the debrief; answers with the replies given. */
export async function wholeAttempt(page: Page, pick: Pick = leaving()): Promise<string[]> {
  await begin(page);
  const said = await talk(page, { pick });
  await toDebrief(page);
  return said;
}

/** Every mark of the debrief by its id, as the DOM tells it. */
export async function marks(page: Page): Promise<Record<string, string>> {
  await expect(page.locator('[data-step="marks"]')).toBeVisible();
  const all = await page.locator('[data-mark], [data-global], [data-measure]').evaluateAll((nodes) =>
    nodes.map(({ dataset }) => {
      const { mark, global, measure, value } = dataset;
      return [mark ?? global ?? `measured ${measure ?? ''}`, value] as const;
    }),
  );
  return Object.fromEntries(all) as Record<string, string>;
}

/** What the debrief says of each moment of the conversation, once its sources have come and go by their names. */
export async function exchanges(page: Page): Promise<string[]> {
  await expect(page.locator('li[data-moment] cite').filter({ hasText: /^\S+:\S+$/ })).toHaveCount(0);
  return page.locator('li[data-moment]').allInnerTexts();
}

/** Puts a setting by its radio button or checkbox. */
export async function choose(page: Page, name: string, checked = true): Promise<void> {
  await visit(page, '#/settings', 'settings');
  const setting = page.getByLabel(name, { exact: true });
  await setting.setChecked(checked);
  await expect(setting).toBeChecked({ checked });
}
