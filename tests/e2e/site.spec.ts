import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from 'playwright/test';
import { measureLayoutShift, measureOverflow, scrollThrough } from './support/measure.ts';
import { hasIslands, listPages } from './support/site.ts';
import { watch } from './support/watch.ts';
import { weigh } from './support/weight.ts';

/** What a page may load before the first interaction, in kB, and how much of the screen may shift meanwhile. */
const budget = { script: 60, total: 300, layoutShift: 0.02 };

const onDesktopOnly = () => test.skip(test.info().project.name !== 'desktop', 'The same on every screen.');

for (const sitePage of listPages()) {
  test.describe(sitePage.url, () => {
    test('opens without complaint, and asks no other origin for anything', async ({ page, baseURL }) => {
      onDesktopOnly();
      const complaints = await watch(page, baseURL ?? '');
      await page.goto(sitePage.url, { waitUntil: 'networkidle' });
      await scrollThrough(page);
      expect(complaints).toEqual({ messages: [], foreignRequests: [] });
    });

    for (const colorScheme of ['light', 'dark'] as const) {
      test(`has no accessibility violation in ${colorScheme}`, async ({ page }) => {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await page.goto(sitePage.url, { waitUntil: 'networkidle' });
        await scrollThrough(page);
        const { violations } = await new AxeBuilder({ page }).analyze();
        const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
        expect(found).toEqual([]);
      });
    }

    test('is no wider than the screen', async ({ page }) => {
      await page.goto(sitePage.url, { waitUntil: 'networkidle' });
      await scrollThrough(page);
      expect(await measureOverflow(page)).toBe(0);
    });

    test('has one heading of the first rank, a title and a description', async ({ page }) => {
      onDesktopOnly();
      await page.goto(sitePage.url);
      await expect(page.locator('h1')).toHaveCount(1);
      await expect(page).toHaveTitle(/\S/);
      await expect(page.locator('meta[name="description"]')).toHaveAttribute('content', /\S/);
    });

    test('keeps to its budgets', async ({ page }) => {
      onDesktopOnly();
      const readWeight = weigh(page);
      await page.goto(sitePage.url, { waitUntil: 'networkidle' });
      const { script, total, framework } = readWeight();
      await scrollThrough(page);
      const layoutShift = await measureLayoutShift(page);
      console.log(`${sitePage.url} ${script} kB script, ${total} kB in all, layout shift ${layoutShift}`);
      expect.soft(script, 'kB of script').toBeLessThanOrEqual(budget.script);
      expect.soft(total, 'kB in all').toBeLessThanOrEqual(budget.total);
      expect.soft(layoutShift, 'layout shift').toBeLessThanOrEqual(budget.layoutShift);
      if (!hasIslands(sitePage)) expect.soft(framework, 'framework on a page without figures').toEqual([]);
    });
  });
}
