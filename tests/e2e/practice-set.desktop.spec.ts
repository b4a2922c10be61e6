import type { Page } from 'playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { measureOverflow } from './support/measure.ts';
import { becomePhone } from './support/phone.ts';
import { outcomeIn } from './support/question.ts';
import { storedAnswers } from './support/record.ts';
import { expect, test } from './support/test.ts';

const set = '/practice/?lesson=dimensionality';
const cardOn = (page: Page) => page.locator('.practice .question');
const titleOn = (page: Page) => cardOn(page).getByRole('heading', { level: 3 });
const current = (page: Page) => page.locator('.practice-steps a[aria-current="step"]');

test('a lesson leads to the questions that its text does not place', async ({ page }) => {
  await page.goto('/lessons/dimensionality/');
  const placed = await page
    .locator('article .question[data-shows]')
    .evaluateAll((cards) => cards.map((card) => card.getAttribute('data-shows')));
  await page.getByRole('link', { name: 'Practise this lesson' }).click();
  await expect(page).toHaveURL(/\/practice\/\?lesson=dimensionality$/);
  const count = await page.locator('.practice-steps a').count();
  const asked = new Set<string | null>();
  for (let number = 1; number <= count; number += 1) {
    await expect(cardOn(page).locator('header')).toContainText(
      `Question ${String(number)} of ${String(count)}`,
    );
    await expect(cardOn(page).getByRole('button', { name: 'Check' })).toBeVisible();
    asked.add(await cardOn(page).getAttribute('data-shows'));
    if (number < count) await page.getByRole('button', { name: 'Next question' }).click();
  }
  expect(asked.size).toBe(count);
  expect(placed.filter((id) => asked.has(id))).toEqual([]);
});

test('what is answered there is recorded, and shown as solved', async ({ page }) => {
  await page.goto('/practice/?lesson=matching-periods&question=lambda-4096-16384-d128');
  await expect(current(page)).toHaveAttribute('data-solved', 'false');
  await cardOn(page).getByRole('textbox').fill('4.');
  await page.reload();
  await expect(cardOn(page).getByRole('textbox')).toHaveValue('4.');
  await cardOn(page).getByRole('textbox').fill('4.0890');
  await cardOn(page).getByRole('button', { name: 'Check' }).click();
  await expect(outcomeIn(cardOn(page))).toHaveAttribute('data-verdict', 'correct');
  await expect(current(page)).toHaveAttribute('data-solved', 'true');
  await expect(page.locator('.practice-summary')).toContainText('1 of');
  expect((await storedAnswers(page)).map(({ question }) => question)).toEqual([
    'matching-periods/lambda-4096-16384-d128',
  ]);
});

test('Back and Forward go through the questions, and the focus goes to the one that comes', async ({
  page,
}) => {
  await page.goto(set);
  // Until the question is there, the button moves down with it, away from under the pointer.
  await expect(cardOn(page).getByRole('button', { name: 'Check' })).toBeVisible();
  await page.getByRole('button', { name: 'Next question' }).click();
  await expect(current(page)).toHaveText(/^2/);
  await expect(titleOn(page)).toBeFocused();
  await page.keyboard.press('Tab');
  await page.locator('.practice-steps a').nth(3).click();
  await expect(current(page)).toHaveText(/^4/);
  await page.goBack();
  await expect(current(page)).toHaveText(/^2/);
  await page.goForward();
  await expect(current(page)).toHaveText(/^4/);
});

test('an address that asks for what is not there says so, and offers what is', async ({ page }) => {
  await page.goto('/practice/?lesson=%3Cb%3Enowhere');
  await expect(page.getByRole('alert')).toContainText('“<b>nowhere”');
  await page.getByRole('link', { name: 'What d does to λ' }).click();
  await expect(cardOn(page)).toBeVisible();
  await page.goto(`${set}&question=nonsense`);
  await expect(page.getByRole('alert')).toContainText('no such question');
  await page.locator('.practice-steps a').first().click();
  await expect(cardOn(page)).toBeVisible();
});

test.describe('without a connection', () => {
  test.use({ allowed: /questions|Failed to load resource/ });

  test('a question that cannot be loaded is said to be so, and is tried again', async ({ page }) => {
    await page.route('**/questions/dimensionality/**', (route) => route.abort());
    await page.goto(set);
    await expect(cardOn(page).getByRole('alert')).toContainText('could not be loaded');
    await page.unroute('**/questions/dimensionality/**');
    await cardOn(page).getByRole('button', { name: 'Try again' }).press('Enter');
    await expect(titleOn(page)).toBeFocused();
    await expect(cardOn(page).getByRole('button', { name: 'Check' })).toBeVisible();
  });
});

test('the set is accessible and fits both screens', async ({ page }) => {
  await page.goto(set);
  await expect(cardOn(page).getByRole('button', { name: 'Check' })).toBeVisible();
  await expectAccessible(page);
  await becomePhone(page);
  expect(await measureOverflow(page)).toBe(0);
  await expectAccessible(page);
});

test('what a set begins with is loaded at the first sign of a reader, and not before', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/practice/', { waitUntil: 'networkidle' });
  await expect(page.getByRole('button', { name: 'Whole course' })).toBeVisible();
  expect(asked).not.toContain('/questions.json');
  const loaded = page.waitForResponse('**/questions.json');
  await page.mouse.move(600, 400);
  await loaded;
});
