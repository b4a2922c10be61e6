import type { Locator, Page } from 'playwright/test';
import { awaken } from './lesson.ts';

/** Opens a question of the lesson on matching periods on its own page of the bank, in the variant of a seed. */
export async function openInBank(page: Page, name: string, seed?: number): Promise<Locator> {
  await page.goto(`/bank/matching-periods/${name}/`);
  // A reader who saves data wakes the page by a touch.
  await page.locator('.bank-question astro-island :is(input, select, button)').first().focus();
  await awaken(page.locator('.bank-question'));
  if (seed !== undefined) await drawVariant(page, seed);
  return page.locator('.bank-question .question');
}

/** Opens a question of the lesson on matching periods in the lesson's practice set, where the record keeps what is done. */
export async function openInPractice(page: Page, name: string): Promise<Locator> {
  await page.goto(`/practice/?lesson=matching-periods&question=${name}`);
  const question = page.locator(`.practice .question[data-shows="matching-periods/${name}"]`);
  // It is drawn by the scripts, so what is drawn answers.
  await question.locator('form :is(input, select, textarea, [id*="-add-"])').first().waitFor();
  return question;
}

/** Draws another variant on a question's page of the bank. */
export async function drawVariant(page: Page, seed: number): Promise<void> {
  const picker = page.getByRole('spinbutton', { name: 'Variant of the seed' });
  await picker.fill(String(seed));
  await picker.blur();
  // Until the variant has arrived, the question takes no answer.
  await page.waitForLoadState('networkidle');
}

/** What came of the last check of a question; its parts have places of their own. */
export const outcomeIn = (question: Locator): Locator => question.locator('.outcome[role="status"]');
