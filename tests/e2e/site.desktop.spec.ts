import { expect, test } from 'playwright/test';
import { measureLayoutShifts, scrollThrough } from './support/measure.ts';
import { hasIslands, listGradingRecords, listPagesToOpen } from './support/site.ts';
import { watch } from './support/watch.ts';
import { weigh } from './support/weight.ts';

/**
 * What a page may load before the first interaction, in kB, and how much of the screen may shift meanwhile.
 * Scrolling is no interaction: figures that load when they come into view count.
 */
const budget = { script: 60, total: 300, layoutShift: 0.02 };

// Every page, of pages made alike one of each kind, on one screen: nothing here depends on its size.
for (const sitePage of listPagesToOpen()) {
  const { url } = sitePage;
  test(`${url} opens without complaint, says what it is, and keeps to its budgets`, async ({
    page,
    baseURL,
  }) => {
    const complaints = await watch(page, baseURL ?? '');
    const readWeight = weigh(page);
    await page.goto(url, { waitUntil: 'networkidle' });
    const opened = readWeight();
    await scrollThrough(page);
    const read = readWeight();
    const shifts = await measureLayoutShifts(page);

    // It asks no other origin for anything.
    expect.soft(complaints).toEqual({ messages: [], foreignRequests: [] });
    await expect.soft(page.locator('h1')).toHaveCount(1);
    await expect.soft(page).toHaveTitle(/\S/);
    await expect.soft(page.locator('meta[name="description"]')).toHaveAttribute('content', /\S/);

    const layoutShift = shifts.reduce((sum, { value }) => sum + value, 0);
    const [script, total] = [`${opened.script} → ${read.script}`, `${opened.total} → ${read.total}`];
    console.log(`${url}: script ${script} kB, in all ${total} kB, layout shift ${layoutShift.toFixed(3)}`);
    expect.soft(read.script, 'kB of script').toBeLessThanOrEqual(budget.script);
    expect.soft(read.total, 'kB in all').toBeLessThanOrEqual(budget.total);
    const moved = shifts.flatMap((shift) => shift.moved).join(', ');
    expect.soft(layoutShift, `layout shift, of ${moved}`).toBeLessThanOrEqual(budget.layoutShift);
    if (!hasIslands(sitePage)) {
      expect.soft(read.framework, 'framework on a page without figures').toEqual([]);
    }
  });
}

test('no text of a question shows a placeholder in the place of its value', () => {
  const records = listGradingRecords();
  expect(records.length).toBeGreaterThan(100);
  const unfilled = records.filter(({ texts }) => JSON.stringify(texts).includes('{{'));
  expect(unfilled.map(({ id }) => id)).toEqual([]);
});
