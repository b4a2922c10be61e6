import { AxeBuilder } from '@axe-core/playwright';
import { expect } from 'playwright/test';
import type { Locator, Page } from 'playwright/test';
import { awaken } from './lesson.ts';

/** Opens a question of the lesson on matching periods on its own page of the bank, in the variant of a seed. */
export async function openInBank(page: Page, name: string, seed?: number): Promise<Locator> {
  await page.goto(`/bank/matching-periods/${name}/`);
  await awaken(page.locator('.bank-question'));
  const question = page.locator('.bank-question .question');
  if (seed !== undefined) {
    const picker = page.getByRole('spinbutton', { name: 'Variant of the seed' });
    await picker.fill(String(seed));
    await picker.blur();
    // Until the variant has arrived, the question takes no answer.
    await page.waitForLoadState('networkidle');
  }
  return question;
}

/** What came of the last check of a question; its parts have places of their own. */
export const outcomeIn = (question: Locator): Locator => question.locator('.outcome[role="status"]');

/** Expects no accessibility violation in a part of the page, in light or in dark. */
export async function expectNoViolation(
  page: Page,
  part: string,
  colorScheme: 'light' | 'dark',
): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  const { violations } = await new AxeBuilder({ page }).include(part).analyze();
  const told = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  expect.soft(told, `${part}, ${colorScheme}`).toEqual([]);
}
