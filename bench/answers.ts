import type { CDPSession, Page } from '@playwright/test';
import { fitOf } from '../src/format/fit.ts';
import { readCase } from '../src/format/parse.ts';
import { dialoguesOf, type Scenario } from '../src/format/schema.ts';
import { caseFiles } from '../src/scoring/cli.ts';
import { CLICKED, PAINTED, type Answered } from './in-page.ts';

/** Milliseconds between pointing at a reply, pressing and letting go, as a hand does, so that none counts for another. */
const PAUSE = 100;

export interface Visit {
  readonly page: Page;
  readonly cdp: CDPSession;
  readonly caseId: string;
  /** How many replies are given. */
  readonly replies: number;
}

/** From anywhere in the app into a conversation, up to the first choice of replies. */
export async function begin(page: Page, caseId: string): Promise<void> {
  await page.goto(new URL(`#/case/${caseId}`, page.url()).href);
  await page.locator('[data-screen="case"] button[data-kind="main"]').click();
  await page.locator('[data-reply]').first().waitFor();
}

/** How long the answers take on a processor so many times slower. */
export async function answersSlowedDown(visit: Visit, rate: number): Promise<Answered[]> {
  await visit.cdp.send('Emulation.setCPUThrottlingRate', { rate });
  const answers = await converse(visit);
  await visit.cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  return answers;
}

/**
 * Milliseconds that the page's main thread works from each click to the painted answer: unlike times on the clock, they do
 * not grow much when others use the machine.
 */
export async function answersAtFullSpeed(visit: Visit): Promise<number[]> {
  const { cdp } = visit;
  const marks: Mark[] = [];
  cdp.on('Tracing.dataCollected', ({ value }) => marks.push(...(value as unknown as Mark[])));
  const complete = new Promise((resolve) => cdp.once('Tracing.tracingComplete', resolve));
  const traceConfig = { includedCategories: ['blink.user_timing'] };
  await cdp.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig });
  await converse(visit);
  await cdp.send('Tracing.end');
  await complete;
  const inOrder = marks
    .filter(({ name }) => name === CLICKED || name === PAINTED)
    .sort((a, b) => a.ts - b.ts);
  return inOrder.flatMap(({ name, tts }, i) => {
    const clicked = inOrder[i - 1];
    return name === PAINTED && clicked?.name === CLICKED ? [(tts - clicked.tts) / 1000] : [];
  });
}

/** A mark in the trace: when it was made by the clock and by the thread's own time, in microseconds. */
interface Mark {
  readonly name: string;
  readonly ts: number;
  readonly tts: number;
}

/** Gives good replies, in as many sittings as that takes, and leaves for the first screen. */
async function converse({ page, caseId, replies }: Visit): Promise<Answered[]> {
  const scenario = await scenarioOf(caseId);
  const answers: Answered[] = [];
  while (answers.length < replies) {
    await begin(page, caseId);
    for (let over = false; !over && answers.length < replies;) {
      const reply = await bestReply(page, scenario);
      if (reply) answers.push(await give(page, reply));
      else over = !(await goOn(page));
    }
    await page.goto(new URL('#/', page.url()).href);
  }
  return answers;
}

/** The best reply on offer, or null where there is none. */
async function bestReply(page: Page, scenario: Scenario): Promise<string | null> {
  const { stage, turn, open } = await page.evaluate(() => {
    const here = document.querySelector<HTMLElement>('[data-screen="sitting"]');
    const replies = [...document.querySelectorAll<HTMLElement>('[data-reply]')];
    return {
      stage: here?.dataset['stage'],
      turn: here?.dataset['turn'] ?? '',
      open: replies.map((each) => each.dataset['reply']),
    };
  });
  const talk = dialoguesOf(scenario).find((each) => each.stage.id === stage)?.stage;
  const replies = talk?.turns[turn]?.replies ?? [];
  const offered = replies.filter(({ id }) => open.includes(id)).sort((a, b) => fitOf(b.fit) - fitOf(a.fit));
  return offered[0]?.id ?? null;
}

/** Clicks a reply with the bare mouse, because a locator's click does work of its own in the page. */
async function give(page: Page, reply: string): Promise<Answered> {
  const target = await page.evaluate((id) => {
    const button = document.querySelector(`[data-reply="${id}"]`);
    button?.scrollIntoView({ block: 'nearest' });
    const { x = 0, y = 0, width = 0, height = 0 } = button?.getBoundingClientRect() ?? {};
    return { x: x + width / 2, y: y + height / 2 };
  }, reply);
  await page.mouse.move(target.x, target.y);
  await page.evaluate(() => {
    window.lookOut();
  });
  await page.waitForTimeout(PAUSE);
  await page.mouse.click(target.x, target.y, { delay: PAUSE });
  return page.evaluate(() => window.answered);
}

/** Goes on to the next stage; false when the conversation is over. */
async function goOn(page: Page): Promise<boolean> {
  await page.locator('.after button').click();
  const next = page.locator('[data-reply]').first();
  const over = page.locator('main:not([data-screen="sitting"])');
  await next.or(over).first().waitFor();
  return next.isVisible();
}

export async function scenarioOf(caseId: string): Promise<Scenario> {
  const read = readCase(await caseFiles(caseId));
  if (!read.ok) throw new Error(`${caseId} cannot be read`);
  return read.value.scenarios.da;
}
