import type { Page } from 'playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { holdScripts } from './support/hold-scripts.ts';
import { openInBank, outcomeIn } from './support/question.ts';
import { expect, test } from './support/test.ts';

const shownRows = (page: Page) => page.locator('.bank-table tbody tr:visible');
const count = (page: Page) => page.locator('.bank-count');

test('filters narrow the list, say how many are left, and stay in the address', async ({ page }) => {
  await page.goto('/bank/');
  await expect(count(page)).toHaveRole('status');
  const all = await shownRows(page).count();
  await expect(count(page)).toHaveText(`${all} questions`);

  await page.getByLabel('Lesson').selectOption('matching-periods');
  await page.getByLabel('Type').selectOption('numeric');
  const narrowed = await shownRows(page).count();
  expect(narrowed).toBeGreaterThan(1);
  expect(narrowed).toBeLessThan(all);
  await expect(count(page)).toHaveText(`${narrowed} of ${all} questions`);
  await page.getByLabel('Words').fill('how much grow');
  await expect(shownRows(page)).toHaveCount(1);
  await expect(page).toHaveURL(/\?words=how\+much\+grow&lesson=matching-periods&type=numeric$/);

  await page.reload();
  await expect(shownRows(page)).toHaveCount(1);
  await expect(page.getByLabel('Type')).toHaveValue('numeric');
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(shownRows(page)).toHaveCount(all);
  await expect(page).toHaveURL(/\/bank\/$/);
});

test('the misconceptions and objectives of a question find it', async ({ page }) => {
  await page.goto(
    '/bank/?misconceptions=stretch-squared&objectives=compute-lambda&variants=many&bloom=apply',
  );
  await expect(page.getByRole('link', { name: 'How much must the base grow?' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'The pair in the constraint' })).toBeHidden();
});

test('a question is shown in any variant, with the numbers of its derivation', async ({ page }) => {
  const question = await openInBank(page, 'lambda-any', 4089);
  const factor = page.getByRole('row', { name: /^lam / }).locator('.number');
  await expect(factor).toHaveText('4.088994243');
  await expect(question.locator('.question-prompt')).toContainText('4096');
  await page.getByRole('button', { name: 'Pinned: 4183' }).click();
  await expect(factor).toHaveText('4.182936593');
  await expect(question.locator('.question-prompt')).toContainText('2048');
  await question.getByRole('textbox').fill('4.182936593');
  await question.getByRole('button', { name: 'Check' }).click();
  await expect(outcomeIn(question)).toHaveAttribute('data-verdict', 'correct');
  await page.getByRole('button', { name: 'Next seed' }).click();
  await expect(page.getByRole('spinbutton')).toHaveValue('4184');
  await expect(factor).not.toHaveText('4.182936593');
});

test('the seed that was pressed before the scripts were there comes once they are', async ({ page }) => {
  const letThrough = await holdScripts(page);
  await page.goto('/bank/matching-periods/lambda-any/', { waitUntil: 'commit' });
  await page.getByRole('button', { name: 'Next seed' }).click();
  letThrough();
  const seed = page.getByRole('spinbutton', { name: 'Variant of the seed' });
  await expect(seed).toHaveValue('1');
  // Once, also after what it led to.
  await page.waitForLoadState('networkidle');
  await expect(seed).toHaveValue('1');
});

test('the box grades any response, text or JSON, and nothing is kept', async ({ page }) => {
  const question = await openInBank(page, 'lambda-any', 4089);
  const box = page.getByRole('textbox', { name: 'Any response' });
  const grade = page.locator('.grade-json');
  const gradeIt = async (text: string) => {
    await box.fill(text);
    await page.getByRole('button', { name: 'Grade it' }).click();
  };
  await gradeIt('4.09');
  await expect(grade).toContainText('"code": "invalid.precision"');
  await gradeIt('4.000');
  await expect(grade).toContainText('"lambda-is-the-stretch"');
  await gradeIt('["4.089"]');
  await expect(grade).toContainText('"code": "invalid.not-text"');
  await expectAccessible(page, '.response-box', ['dark']);

  await question.getByRole('textbox').fill('4.0890');
  await question.getByRole('button', { name: 'Check' }).click();
  await expect(outcomeIn(question)).toHaveAttribute('data-verdict', 'correct');
  expect(await page.evaluate(() => localStorage.length)).toBe(0);

  const onOrder = await openInBank(page, 'derivation-order');
  await expect(onOrder).toBeVisible();
  await gradeIt('["old-period", "new-period"]');
  await expect(grade).toContainText('"verdict": "partial"');
});

test('the report says what the checker found, and the source stands below', async ({ page }) => {
  await openInBank(page, 'lambda-any');
  const report = page.getByRole('region', { name: 'Report' });
  await expect(report).toContainText('Nearest wrong value');
  await expect(report.getByRole('row', { name: /the hidden size/ })).toContainText('hidden-size-for-d');
  await report.getByText('responses that the type invents').click();
  const wrongScales = report
    .getByLabel('Invented responses')
    .getByRole('row', { name: /^incorrect generic\.magnitude/ });
  await expect(wrongScales).toHaveCount(1);
  await expect(wrongScales).toContainText('the key times 10; the key divided by 10');
  await expect(page.getByRole('region', { name: 'Source' })).toContainText('schema: item/1');
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the list is whole', async ({ page }) => {
    await page.goto('/bank/');
    await expect(page.locator('.bank-filters')).toBeHidden();
    expect(await shownRows(page).count()).toBeGreaterThan(100);
  });
});
