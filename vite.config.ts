import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { launchOptions } from './tests/support/chromium.ts';
import { cspMeta } from './tools/vite/csp.ts';
import { notices } from './tools/vite/notices.ts';
import { portraits } from './tools/vite/portraits.ts';
import { precache } from './tools/vite/precache.ts';
import { readCases, scenarios } from './tools/vite/scenarios.ts';

const SMALL =
  /src\/(base\/(result|invariant|random)|storage\/(shelf|aside|backup)|format\/own|text\/formats|ui\/parts\/Face|ui\/state\/(files|arrive))\.|preload-helper|rolldown\/runtime|disclose-version/;

export default defineConfig({
  base: './',
  plugins: [
    scenarios(),
    portraits(() =>
      Object.fromEntries(
        Object.entries(readCases(process.cwd())).map(([id, { da }]) => [id, da.client.portrait]),
      ),
    ),
    svelte(),
    notices(),
    precache(),
    cspMeta({
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': "'self'",
      'img-src': "'self' data: blob:",
      'font-src': "'self'",
      'connect-src': "'self'",
      'worker-src': "'self'",
      'manifest-src': "'self'",
      'media-src': "'self' blob:",
      'base-uri': "'none'",
      'form-action': "'none'",
      'require-trusted-types-for': "'script'",
      'trusted-types': 'svelte-trusted-html sw',
    }),
  ],
  build: {
    target: 'baseline-widely-available',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { main: 'index.html', sw: 'src/sw.ts' },
      output: {
        entryFileNames: (chunk) => (chunk.name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js'),
        // Small things that the first screen needs and others too: one file, not ten.
        codeSplitting: {
          groups: [{ name: 'small', test: SMALL }],
        },
      },
    },
  },
  test: {
    expect: { requireAssertions: true },
    reporters: ['default', './tests/support/count.vitest.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          testTimeout: 60_000,
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/**/*.browser.test.ts', 'tests/e2e/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/**/*.browser.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            provider: playwright({ launchOptions }),
            instances: [{ browser: 'chromium' }],
            screenshotFailures: false,
          },
        },
      },
    ],
  },
});
