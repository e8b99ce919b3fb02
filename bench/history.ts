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
/** A case is played so many ways; the attempts take turns among them. */
const WAYS = 20;

export interface History {
  readonly page: Page;
  readonly cdp: CDPSession;
  readonly scenario: Scenario;
  readonly attempts: number;
  readonly slowdown: number;
}

/** Milliseconds from going to home, and to progress, until it has been painted, with so many attempts on the device. */
export async function openingTimes({ page, cdp, scenario, attempts, slowdown }: History) {
  await take(page, backupOf(DEFAULTS, attemptsAt(scenario, attempts, Date.now()), Date.now()));
  const times = { home: [] as number[], progress: [] as number[] };
  for (let round = 0; round < ROUNDS; round++) {
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    times.home.push(await opening(page, '#/', '[data-screen="home"][data-next]'));
    times.progress.push(await opening(page, '#/progress', '[data-screen="progress"] [data-attempt]'));
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  }
  const middle = (values: readonly number[]) => rounded(median(values));
  return {
    attempts,
    slowdown,
    homeMilliseconds: middle(times.home),
    progressMilliseconds: middle(times.progress),
  };
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

/** From a page that is at rest, the app loaded anew and its database open. */
async function opening(page: Page, hash: string, selector: string): Promise<number> {
  await page.goto(new URL('#/settings', page.url()).href);
  await page.reload();
  await page.locator('[data-screen="settings"] h1').waitFor();
  await page.waitForLoadState('networkidle');
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
