import { defineConfig } from 'playwright/test';
import { findChromium, forShortLives, launchOptionsFor } from './tools/browser.mjs';
import { findFreePort } from './tools/ports.mjs';
import { phoneScreen } from './tests/e2e/support/phone.ts';

// The configuration is read again in every worker; the environment hands them the port that was found first.
const port = (process.env.E2E_PORT ??= String(await findFreePort(4330)));
const address = `http://127.0.0.1:${port}`;

export default defineConfig({
  testDir: './tests/e2e',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // An accessibility scan of a whole lesson takes seconds; a busy machine needs several times as long.
  timeout: 90_000,
  retries: 0,
  workers: 2,
  reporter: 'list',
  use: {
    baseURL: address,
    // Only the test of it wants what an earlier page kept.
    serviceWorkers: 'block',
    launchOptions: launchOptionsFor(findChromium(), [forShortLives]),
    // A context anew for each test costs more than most tests; storage, cookies and pages are still cleared between them.
    reuseContext: true,
  },
  projects: [
    { name: 'desktop', use: { viewport: { width: 1280, height: 800 } } },
    // A spec named *.desktop.spec.ts tests what no screen changes.
    {
      name: 'phone',
      testIgnore: '**/*.desktop.spec.ts',
      use: { viewport: phoneScreen, hasTouch: true, isMobile: true },
    },
  ],
  webServer: {
    command: `node tools/run.mjs tools/static-server.mjs dist ${port}`,
    url: `${address}/`,
    reuseExistingServer: false,
  },
});
