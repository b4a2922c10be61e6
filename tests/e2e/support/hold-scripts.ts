import type { Page } from 'playwright/test';

/**
 * Keeps the scripts of the next page on their way, as on a slow line.
 * @returns what lets them through
 */
export async function holdScripts(page: Page): Promise<() => void> {
  let letThrough: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (letThrough = resolve));
  await page.route('**/_astro/*.js', async (route) => {
    await held;
    await route.continue();
  });
  return () => {
    letThrough();
  };
}
