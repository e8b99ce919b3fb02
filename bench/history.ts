import type { CDPSession, Page } from '@playwright/test';
import { draw } from '../src/base/random.ts';
import { compile } from '../src/engine/compile.ts';
import { logOf, play } from '../src/engine/replay.ts';
import type { Scenario } from '../src/format/schema.ts';
import type { Attempt } from '../src/learning/attempt.ts';
import { marksOfTheDay } from '../src/learning/marks-of-the-day.ts';
import { backupOf } from '../src/storage/backup.ts';
import { DEFAULTS } from '../src/storage/settings.ts';
import { median, rounded } from './statistics.ts';

const DAY = 86_400_000;
const ROUNDS = 5;
/** Home is opened from a screen that reads nothing on the device (settings still looks through every log), progress from home. */
const SCREENS = [
  { from: '#/cards', to: '#/', selector: '[data-screen="home"][data-next]' },
  { from: '#/', to: '#/progress', selector: '[data-screen="progress"] [data-attempt]' },
] as const;
/** A case is played so many ways; the attempts take turns among them. */
const WAYS = 20;

export interface History {
  readonly page: Page;
  readonly cdp: CDPSession;
  readonly scenario: Scenario;
  readonly attempts: number;
  readonly slowdown: number;
}

/**
 * Milliseconds from going to home, and to progress, until it has been painted, with so many attempts on the device: on the clock
 * with a slowed-down processor, and of the main thread's own time at full speed, which others on the machine do not lengthen.
 */
export async function openingTimes({ page, cdp, scenario, attempts, slowdown }: History) {
  await take(page, backupOf(DEFAULTS, attemptsAt(scenario, attempts, Date.now()), Date.now()));
  // One after the other: they share the page.
  const found = [];
  for (const { from, to, selector } of SCREENS) {
    const times = { painted: [] as number[], processor: [] as number[] };
    for (let round = 0; round < ROUNDS; round++) {
      await settle(page, from);
      await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
      times.painted.push(await opening(page, to, selector));
      await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
      await settle(page, from);
      const before = await threadTime(cdp);
      await opening(page, to, selector);
      times.processor.push((await threadTime(cdp)) - before);
    }
    found.push({
      paintedMilliseconds: rounded(median(times.painted)),
      processorMilliseconds: rounded(median(times.processor)),
    });
  }
  const [home, progress] = found as [(typeof found)[number], (typeof found)[number]];
  return { attempts, slowdown, home, progress };
}

/** Milliseconds that the page's main thread has worked. */
async function threadTime(cdp: CDPSession): Promise<number> {
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const { metrics } = await cdp.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN);
}

/** Attempts over two years, by ways that chance chose. */
function attemptsAt(scenario: Scenario, count: number, now: number): Attempt[] {
  const compiled = compile(scenario);
  const ways = Array.from({ length: WAYS }, (_, way) =>
    play(compiled, { seed: '', dayForm: false }, ({ open, index }) => {
      const reply = open[Math.floor(draw('history', way, index) * open.length)];
      return reply?.id ?? '';
    }),
  );
  const played = ways.map((sitting) => {
    const log = logOf(sitting.moments);
    const options = { seed: '', dayForm: false, origin: null, log };
    return { log, marks: marksOfTheDay(compiled, options, sitting) };
  });
  return Array.from({ length: count }, (_, i): Attempt => {
    const startedAt = now - (i + 1) * ((730 * DAY) / count);
    return {
      id: `bench-${i}`,
      scenario: scenario.id,
      revision: scenario.revision,
      language: 'da',
      mode: 'practice',
      seed: '',
      dayForm: false,
      origin: null,
      startedAt,
      finishedAt: startedAt + 1_000_000,
      ...(played[i % WAYS] as (typeof played)[number]),
    };
  });
}

/** Gives the app a backup to take in, as a person would. */
async function take(page: Page, backup: object): Promise<void> {
  await page.goto(new URL('#/settings', page.url()).href);
  await page.locator('[data-act="restore"]').setInputFiles({
    name: 'spejl.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(backup)),
  });
  await page.locator('main [role="status"]').waitFor({ timeout: 120_000 });
}

/** To a screen, the app loaded anew and at rest. */
async function settle(page: Page, hash: string): Promise<void> {
  await page.goto(new URL(hash, page.url()).href);
  await page.reload();
  await page.locator('main:not([aria-busy]) h1').waitFor();
  await page.waitForLoadState('networkidle');
}

async function opening(page: Page, hash: string, selector: string): Promise<number> {
  return page.evaluate(
    ({ hash, selector }) =>
      new Promise<number>((resolve) => {
        const begun = performance.now();
        const seen = new MutationObserver(() => {
          if (!document.querySelector(selector)) return;
          seen.disconnect();
          requestAnimationFrame(() => {
            void scheduler.postTask(
              () => {
                resolve(performance.now() - begun);
              },
              { priority: 'user-blocking' },
            );
          });
        });
        seen.observe(document.body, { subtree: true, childList: true, attributes: true });
        location.hash = hash;
      }),
    { hash, selector },
  );
}
