import { test as base } from 'playwright/test';
import { openFirefox } from './firefox.ts';
import { Reader } from './reader.ts';
import { openWebKit } from './webkit.ts';

const screen = { width: 1280, height: 800 };

export type Engine = 'firefox' | 'webkit';

interface Options {
  readonly engine: Engine;
}

/** Each test gets a browser of its own, with nothing kept, and leaves a picture where it fails. */
export const test = base.extend<Options & { reader: Reader }>({
  engine: ['firefox', { option: true }],
  reader: async ({ engine, baseURL }, use, testInfo) => {
    const driver = await (engine === 'firefox' ? openFirefox : openWebKit)(screen);
    try {
      await use(new Reader(driver, new URL(baseURL ?? '').origin));
      if (testInfo.status === testInfo.expectedStatus) return;
      await testInfo.attach('what was seen', { body: await driver.screenshot(), contentType: 'image/png' });
    } finally {
      await driver.close();
    }
  },
});
