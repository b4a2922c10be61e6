import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from 'playwright/test';
import { measureOverflow, scrollThrough } from './support/measure.ts';
import { listPagesToOpen } from './support/site.ts';

/**
 * Pages with defects that are known and open on the narrowest screen: a table that is 6 px too wide, and formulas
 * that scroll without taking the focus. The desktop still opens them.
 */
const openOnPhone: readonly string[] = [
  '/lessons/alibi-and-t5/',
  '/lessons/beyond-matching/',
  '/lessons/positions-as-rotations/',
];

// Every page, on every screen; of pages made alike, one of each kind.
for (const { url } of listPagesToOpen()) {
  test(`${url} is no wider than the screen, and accessible in light and dark`, async ({ page }, {
    project,
  }) => {
    test.skip(project.name === 'phone' && openOnPhone.includes(url), 'known and open, see above');
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(url, { waitUntil: 'networkidle' });
    await scrollThrough(page);
    expect.soft(await measureOverflow(page)).toBe(0);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page }).analyze();
      const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
      expect.soft(found, colorScheme).toEqual([]);
    }
  });
}
