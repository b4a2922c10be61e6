import { AxeBuilder } from '@axe-core/playwright';
import { expect } from 'playwright/test';
import type { Page } from 'playwright/test';

type ColorScheme = 'light' | 'dark';

/** The rules whose outcome depends on colours: what a second scan, in other colours, can still find. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/**
 * Expects no accessibility violation on a page as it stands.
 * @param part - a selector of the part that is scanned; the whole page without it
 */
export async function expectAccessible(
  page: Page,
  part?: string,
  colorSchemes: readonly [ColorScheme, ...ColorScheme[]] = ['light', 'dark'],
): Promise<void> {
  for (const [index, colorScheme] of colorSchemes.entries()) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // There are no frames, for which alone the other mode opens a page of its own; this one takes half the time.
    let scan = new AxeBuilder({ page }).setLegacyMode(true);
    if (part !== undefined) scan = scan.include(part);
    if (index > 0) scan = scan.withRules(colourRules);
    const { violations } = await scan.analyze();
    const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
    expect.soft(found, `${part ?? 'the page'}, ${colorScheme}`).toEqual([]);
  }
}
