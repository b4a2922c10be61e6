import { defineConfig } from 'playwright/test';
import { findFreePort } from './tools/ports.mjs';
import type { Engine } from './tests/browsers/support/test.ts';

// As in playwright.config.ts, the workers read this again and get the port that was found first.
const port = (process.env.E2E_PORT ??= String(await findFreePort(4340)));
const address = `http://127.0.0.1:${port}`;

/** A few journeys in Firefox and WebKit, through WebDriver; everything else is tested in Chromium alone. */
export default defineConfig<{ engine: Engine }>({
  testDir: './tests/browsers',
  forbidOnly: Boolean(process.env.CI),
  timeout: 120_000,
  retries: 0,
  // A browser takes a core and more while it starts.
  workers: 1,
  reporter: 'list',
  use: { baseURL: address },
  projects: [
    { name: 'firefox', use: { engine: 'firefox' } },
    { name: 'webkit', use: { engine: 'webkit' } },
  ],
  webServer: {
    command: `node tools/run.mjs tools/static-server.mjs dist ${port}`,
    url: `${address}/`,
    reuseExistingServer: false,
  },
});
