import { expect, test } from 'playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { measureOverflow, scrollThrough } from './support/measure.ts';
import { listPagesToOpen } from './support/site.ts';

// Every page, on every screen; of pages made alike, one of each kind.
for (const { url } of listPagesToOpen()) {
  test(`${url} is no wider than the screen, and accessible in light and dark`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(url, { waitUntil: 'networkidle' });
    await scrollThrough(page);
    expect.soft(await measureOverflow(page)).toBe(0);
    await expectAccessible(page);
  });
}
