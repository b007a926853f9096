import { defineConfig } from '@playwright/test';
import { findChromium } from '@optline/workbench';
import { chromiumFlags } from './src/browser/chromium.js';
import type { ProductOptions } from './src/product/fixture.js';

const onMysql = process.env.TEST_MYSQL_URL
  ? [{ name: 'mysql', testMatch: /ways\/.*[.]e2e[.]ts/, use: { database: 'mysql' as const } }]
  : [];

/** Everything on SQLite; the four ways on MySQL too, where TEST_MYSQL_URL tells of a server. */
export default defineConfig<object, ProductOptions>({
  testDir: 'src',
  testMatch: /[.]e2e[.]ts$/,
  outputDir: 'dist/results',
  workers: 2,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    browserName: 'chromium',
    launchOptions: { executablePath: findChromium(), args: chromiumFlags },
    locale: 'en-US',
    timezoneId: 'America/New_York',
    viewport: { width: 1440, height: 900 },
    screenshot: 'only-on-failure',
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
  },
  projects: [{ name: 'sqlite', use: { database: 'sqlite' as const } }, ...onMysql],
});
