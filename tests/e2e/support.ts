import { test as base, expect, type BrowserContext, type Page } from '@playwright/test';
import { serve } from '../../tools/serve.mjs';

export { expect };

interface Server {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * The built app in a sub-folder of a plain file server, one for each worker on a free port. Every test fails on
 * anything in the console that is an error, on an uncaught exception and on a breach of the CSP.
 */
export const test = base.extend<object, { server: Server }>({
  server: [
    // Playwright reads which fixtures are wanted from this pattern.
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const server = await serve('dist', { base: '/kursus/spejl/' });
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ server }, use) => {
    await use(server.url);
  },
  context: async ({ context }, use) => {
    const problems = await listen(context);
    await use(context);
    expect(problems, 'errors on the console').toEqual([]);
  },
});

/** Waits until the whole app is kept on the device, as after a first visit. */
export async function keptOffline(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated');
}

/** Collects what goes wrong in any page of the context, from now on. */
export async function listen(context: BrowserContext): Promise<string[]> {
  const problems: string[] = [];
  context.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  context.on('weberror', (error) => problems.push(String(error.error())));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (breach) => {
      console.error(`CSP ${breach.violatedDirective} ${breach.blockedURI} ${breach.sample}`);
    });
  });
  return problems;
}
