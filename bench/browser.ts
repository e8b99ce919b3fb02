import { chromium } from '@playwright/test';
import { launchOptions } from '../tests/support/chromium.ts';
import { serve } from '../tools/serve.mjs';
import { answersAtFullSpeed, answersSlowedDown, begin, scenarioOf } from './answers.ts';
import { openingTimes } from './history.ts';
import { CLICKED, PAINTED, watchAnswers } from './in-page.ts';
import { heaviest, Network, weigh } from './network.ts';
import { median, rounded } from './statistics.ts';

const SLOWDOWN = 6;
const REPLIES = 12;
const PIECES = 6;
const HISTORY = { attempts: 1000, slowdown: 4 };

/** Opens the built app in a fresh Chromium, plays a case there, and says what was fetched and how fast replies were met. */
export async function visit(dist: string, caseId: string) {
  const server = await serve(dist);
  const browser = await chromium.launch(launchOptions);
  try {
    // Without the service worker, which fetches the whole app behind the first screen.
    const context = await browser.newContext({
      serviceWorkers: 'block',
      locale: 'da-DK',
      viewport: { width: 1280, height: 800 },
    });
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    await page.addInitScript(watchAnswers, { clicked: CLICKED, painted: PAINTED });
    const network = await Network.of(cdp);

    await page.goto(server.url);
    await page.locator('[data-screen="home"] a[href^="#/case/"]').waitFor();
    await network.still();
    const first = network.fetched(network.asked());
    await begin(page, caseId);
    const untilReply = network.asked();
    await network.still();
    await page.goto(server.url);

    const visit = { page, cdp, caseId, replies: REPLIES };
    const processor = await answersAtFullSpeed(visit);
    const answers = await answersSlowedDown(visit, SLOWDOWN);
    const history = await openingTimes({ page, cdp, scenario: await scenarioOf(caseId), ...HISTORY });
    const middleAndWorst = (times: readonly number[]) => ({
      median: rounded(median(times)),
      worst: rounded(Math.max(...times)),
    });
    return {
      chromium: browser.version(),
      fetched: {
        firstScreen: weigh(first),
        heaviest: heaviest(first, PIECES),
        firstReply: weigh(network.fetched(untilReply)),
      },
      history,
      answers: {
        case: caseId,
        slowdown: SLOWDOWN,
        replies: answers.length,
        paintedMilliseconds: middleAndWorst(answers.map(({ painted }) => painted)),
        restMilliseconds: middleAndWorst(answers.map(({ rest }) => rest)),
        processorMilliseconds: middleAndWorst(processor),
      },
    };
  } finally {
    await browser.close();
    await server.close();
  }
}
