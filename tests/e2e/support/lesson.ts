import { expect } from 'playwright/test';
import type { Locator, Page } from 'playwright/test';

/** The lesson that the journeys go through. */
export const lessonPath = '/lessons/matching-periods/';

export const figureOn = (page: Page): Locator => page.locator('#figure-period-matching');
export const questionOn = (page: Page): Locator => page.locator('#question-lambda-4096-16384-d128');
/** What came of the last check. */
export const outcomeOn = (page: Page): Locator => questionOn(page).getByRole('status');

/** Brings a part of the page into view and waits until its island answers. */
export async function awaken(part: Locator): Promise<void> {
  await part.scrollIntoViewIfNeeded();
  await expect(part.locator('astro-island')).not.toHaveAttribute('ssr');
}

/** Opens the lesson at its figure. `query` is the address's, such as `?d=64`. */
export async function openFigure(page: Page, query = ''): Promise<Locator> {
  await page.goto(lessonPath + query);
  const figure = figureOn(page);
  await awaken(figure);
  return figure;
}

/** Opens the lesson at its question. */
export async function openQuestion(page: Page): Promise<Locator> {
  await page.goto(lessonPath);
  const question = questionOn(page);
  await awaken(question);
  return question;
}

/** Puts every text into an element of its own, as browsers do that translate a page. */
export async function translate(part: Locator): Promise<void> {
  await part.evaluate((root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts: Node[] = [];
    while (walker.nextNode() !== null) texts.push(walker.currentNode);
    for (const text of texts) {
      const copy = document.createElement('span');
      copy.textContent = text.textContent;
      text.parentNode?.replaceChild(copy, text);
    }
  });
}

/** Types an answer and has it checked. */
export async function answer(page: Page, text: string): Promise<void> {
  await questionOn(page).getByRole('textbox').fill(text);
  await questionOn(page).getByRole('button', { name: 'Check' }).click();
}
