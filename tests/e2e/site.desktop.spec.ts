import { expect, test } from 'playwright/test';
import { measureLayoutShifts, scrollThrough } from './support/measure.ts';
import { hasIslands, listPages } from './support/site.ts';
import { watch } from './support/watch.ts';
import { weigh } from './support/weight.ts';

/**
 * What a page may load before the first interaction, in kB, and how much of the screen may shift meanwhile.
 * Scrolling is no interaction: figures that load when they come into view count.
 */
const budget = { script: 60, total: 300, layoutShift: 0.02 };

// Every page, on one screen: nothing here depends on its size.
for (const sitePage of listPages()) {
  test.describe(sitePage.url, () => {
    test('opens without complaint, and asks no other origin for anything', async ({ page, baseURL }) => {
      const complaints = await watch(page, baseURL ?? '');
      await page.goto(sitePage.url, { waitUntil: 'networkidle' });
      await scrollThrough(page);
      expect(complaints).toEqual({ messages: [], foreignRequests: [] });
    });

    test('has one heading of the first rank, a title and a description', async ({ page }) => {
      await page.goto(sitePage.url);
      await expect(page.locator('h1')).toHaveCount(1);
      await expect(page).toHaveTitle(/\S/);
      await expect(page.locator('meta[name="description"]')).toHaveAttribute('content', /\S/);
    });

    test('keeps to its budgets', async ({ page }) => {
      const readWeight = weigh(page);
      await page.goto(sitePage.url, { waitUntil: 'networkidle' });
      const opened = readWeight();
      await scrollThrough(page);
      const read = readWeight();
      const shifts = await measureLayoutShifts(page);
      const layoutShift = shifts.reduce((sum, { value }) => sum + value, 0);
      const [script, total] = [`${opened.script} → ${read.script}`, `${opened.total} → ${read.total}`];
      console.log(
        `${sitePage.url}: script ${script} kB, in all ${total} kB, layout shift ${layoutShift.toFixed(3)}`,
      );
      expect.soft(read.script, 'kB of script').toBeLessThanOrEqual(budget.script);
      expect.soft(read.total, 'kB in all').toBeLessThanOrEqual(budget.total);
      const moved = shifts.flatMap((shift) => shift.moved).join(', ');
      expect.soft(layoutShift, `layout shift, of ${moved}`).toBeLessThanOrEqual(budget.layoutShift);
      if (!hasIslands(sitePage)) {
        expect.soft(read.framework, 'framework on a page without figures').toEqual([]);
      }
    });
  });
}
