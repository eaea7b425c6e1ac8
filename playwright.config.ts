import { defineConfig, devices } from '@playwright/test';
import { browserArguments, findBrowser } from './scripts/browser.ts';

const executablePath = findBrowser();
const phoneSpecs = /(?:phone|accessibility)\.spec\.ts$/;

/** Browser tests of the built site. tests/e2e/fixtures.ts serves it; `npm test -- build e2e` builds and runs. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: '.cache/playwright',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // A busy machine may starve a browser once; what fails twice fails, and what needed a second attempt is named at the end.
  retries: 1,
  workers: 2,
  timeout: 30_000,
  reporter: 'list',
  use: {
    browserName: 'chromium',
    launchOptions: { ...(executablePath ? { executablePath } : {}), args: browserArguments() },
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'desktop', use: { ...devices['Desktop Chrome'], viewport: { width: 1280, height: 800 } }, testIgnore: /(?:phone|\.long)\.spec\.ts$/ },
    { name: 'phone', use: { ...devices['Pixel 7'], viewport: { width: 360, height: 740 } }, testMatch: phoneSpecs },
    { name: 'long', use: { ...devices['Desktop Chrome'] }, testMatch: /\.long\.spec\.ts$/ },
  ],
});
