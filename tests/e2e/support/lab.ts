import { expect } from 'playwright/test';
import type { Locator, Page } from 'playwright/test';
import { awaken } from './lesson.ts';

/** Opens the lab's page, and waits until its figure answers. `query` is the address's, such as `?text=256`. */
export async function openLab(page: Page, query = ''): Promise<Locator> {
  await page.goto(`/lab/${query}`);
  const figure = page.locator('#figure-lab');
  await awaken(figure);
  return figure;
}

/** Waits until the model has read to the end. */
export const done = (figure: Locator): Promise<void> =>
  expect(figure.locator('.figure-stream').first()).toContainText('Done.', { timeout: 60_000 });
