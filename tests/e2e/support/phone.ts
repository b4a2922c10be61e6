import type { Page } from 'playwright/test';

/** The screen of a small phone, in pixels. */
export const phoneScreen = { width: 320, height: 640 };

/** Turns a page that is open on a desktop into one on a small phone: narrow, laid out as phones do, touched by a finger. */
export async function becomePhone(page: Page): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  await page.setViewportSize(phoneScreen);
  await browser.send('Emulation.setDeviceMetricsOverride', {
    ...phoneScreen,
    deviceScaleFactor: 1,
    mobile: true,
  });
  await browser.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  await page.waitForFunction((width) => document.documentElement.clientWidth === width, phoneScreen.width);
}
