import type { Locator } from 'playwright/test';
import { answer, lessonPath, openQuestion, outcomeOn } from './support/lesson.ts';
import { becomePhone } from './support/phone.ts';
import { expect, test } from './support/test.ts';

test('on a phone the header is one row, and its menu works without a mouse', async ({ page }) => {
  await page.goto('/about/');
  await becomePhone(page);
  const header = await page.locator('.site-header').boundingBox();
  expect(header?.height).toBeLessThanOrEqual(64);
  await expect(page.getByRole('link', { name: 'Practice' })).toBeHidden();
  await page.getByRole('button', { name: 'Menu' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: 'Practice' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('link', { name: 'Practice' })).toBeHidden();
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Practice' }).click();
  await expect(page).toHaveURL(/\/practice\/$/);
});

/** A heading's words, without the number before them. */
const titleOf = (heading: Locator) =>
  heading.evaluate(({ textContent }) => textContent.trim().replace(/^[\d.]+\s+/, ''));

test('a lesson’s contents stay in sight, name the section, and lead to any other', async ({ page }) => {
  await page.goto(lessonPath);
  const bar = page.locator('.contents');
  const headings = page.locator('article > h2[id]');
  const [third, last] = [headings.nth(2), headings.last()];
  await third.evaluate((heading) => heading.scrollIntoView({ behavior: 'instant' }));
  await expect(bar).toBeInViewport();
  await expect(bar.locator('.contents-here')).toHaveText(await titleOf(third));
  await bar.locator('summary').click();
  await bar.getByRole('link', { name: await titleOf(last) }).click();
  await expect(bar.getByRole('list')).toBeHidden();
  await expect(last).toBeInViewport();
  await bar.locator('summary').press('Enter');
  await expect(bar.getByRole('list')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(bar.getByRole('list')).toBeHidden();
  await expect(bar.locator('summary')).toBeFocused();
});

test('home offers to go on where the learner answered last, and counts what is solved', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('link', { name: 'Start with the first lesson' })).toBeInViewport();
  await expect(page.locator('.hero-waves')).toBeInViewport({ ratio: 1 });
  await openQuestion(page);
  await answer(page, '4.0890');
  await expect(outcomeOn(page)).toHaveAttribute('data-verdict', 'correct');
  await page.goto('/');
  await expect(page.locator('.course-map li', { hasText: 'Matching periods' })).toContainText('1 solved');
  await page.getByRole('link', { name: 'Resume: Matching periods' }).click();
  await expect(page).toHaveURL(/\/lessons\/matching-periods\/$/);
});

test('copied text has each formula once, in one line', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(lessonPath);
  const paragraph = page.locator('article > p:has(.katex)').first();
  // A press begins a selection, which loads what copies formulas.
  await Promise.all([page.waitForResponse(/copy-formulas/), paragraph.click({ clickCount: 2 })]);
  await paragraph.evaluate((element) => getSelection()?.selectAllChildren(element));
  await page.keyboard.press('ControlOrMeta+c');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  const seen = await paragraph.evaluate((element) => {
    const copy = element.cloneNode(true) as Element;
    for (const repeated of copy.querySelectorAll('.katex-html, annotation')) repeated.remove();
    return copy.textContent;
  });
  const words = (text: string) => text.split(/\s+/).filter((word) => /^[a-z,.]+$/i.test(word));
  expect(words(copied)).toEqual(words(seen));
});
