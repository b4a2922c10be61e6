import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from 'playwright/test';
import { measureOverflow, scrollThrough } from './support/measure.ts';
import { listPages } from './support/site.ts';

// Every page, on every screen.
for (const { url } of listPages()) {
  test.describe(url, () => {
    test('has no accessibility violation in light or dark', async ({ page }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.goto(url, { waitUntil: 'networkidle' });
      await scrollThrough(page);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        const { violations } = await new AxeBuilder({ page }).analyze();
        const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
        expect.soft(found, colorScheme).toEqual([]);
      }
    });

    test('is no wider than the screen', async ({ page }) => {
      await page.goto(url, { waitUntil: 'networkidle' });
      await scrollThrough(page);
      expect(await measureOverflow(page)).toBe(0);
    });
  });
}
