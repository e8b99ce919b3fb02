import { defineConfig, devices } from '@playwright/test';
import { launchOptions } from '../support/chromium.ts';

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  forbidOnly: process.env['CI'] !== undefined,
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  globalTimeout: 12 * 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['../support/count.playwright.ts']],
  use: { launchOptions, locale: 'da-DK', timezoneId: 'Europe/Copenhagen', screenshot: 'only-on-failure' },
  projects: [
    { name: 'desktop', testIgnore: 'phone.spec.ts', use: { ...devices['Desktop Chrome'] } },
    // What a small screen, or a slow device, may change.
    { name: 'mobile', testMatch: /(phone|axe|offline|resume)\.spec\.ts/, use: { ...devices['Pixel 7'] } },
  ],
});
