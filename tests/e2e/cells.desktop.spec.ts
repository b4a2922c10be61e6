import type { Locator, Page } from 'playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { lessonPath, openFigure } from './support/lesson.ts';
import { expect, test } from './support/test.ts';

const cellOn = (page: Page): Locator => page.locator('#cell-find-by-halving');
const noteOn = (page: Page): Locator => cellOn(page).getByRole('status');
const outputOn = (page: Page): Locator => cellOn(page).locator('.cell-output');
const fieldOn = (page: Page): Locator => cellOn(page).getByRole('textbox');

/** Opens the cell by one of its buttons. */
async function open(page: Page, button: 'Run' | 'Change the code'): Promise<void> {
  await cellOn(page).getByRole('button', { name: button }).click();
  await expect(fieldOn(page)).toBeVisible();
}

/** Runs a program in the open cell. */
async function run(page: Page, program: string): Promise<void> {
  await fieldOn(page).fill(program);
  await page.keyboard.press('Control+Enter');
}

test('a cell is drawn at build, runs on demand, and follows the values of the page', async ({ page }) => {
  const figure = await openFigure(page);
  const drawn = await outputOn(page).textContent();
  expect(drawn).toContain('by the formula: 6.34');
  await open(page, 'Run');
  await expect(noteOn(page)).toHaveText('Done.', { timeout: 15_000 });
  expect(await outputOn(page).textContent()).toBe(drawn);
  await figure.getByRole('button', { name: /a real head/ }).click();
  await expect(outputOn(page)).toContainText('by the formula: 4.0889');
  await expectAccessible(page, '#cell-find-by-halving');
});

test('an untouched cell says when the page has gone on without it; what is typed is coloured, run, kept and reset', async ({
  page,
}) => {
  const figure = await openFigure(page);
  await expect(noteOn(page)).toBeEmpty();
  await figure.getByRole('button', { name: /a real head/ }).click();
  await expect(noteOn(page)).toContainText('have changed');
  await open(page, 'Change the code');
  await expect(fieldOn(page)).toBeFocused();
  await run(page, 'const a = 6;\na * 7');
  await expect(outputOn(page)).toHaveText('42', { timeout: 15_000 });
  await expect(cellOn(page).locator('.token.keyword')).toHaveText('const');
  await page.reload();
  await expect(fieldOn(page)).toHaveValue('const a = 6;\na * 7');
  await expect(outputOn(page)).toHaveText('42', { timeout: 15_000 });
  await cellOn(page).getByRole('button', { name: 'Reset' }).click();
  await expect(outputOn(page)).toContainText('by halving');
  await page.reload();
  await expect(cellOn(page).getByRole('button', { name: 'Change the code' })).toBeVisible();
});

test('Tab passes through a field, indents once something was typed, and leaves after Escape; errors are told at their line, and a loop without end is stopped', async ({
  page,
}) => {
  await page.goto(lessonPath);
  await open(page, 'Change the code');
  await expect(cellOn(page).locator('[data-coloured="true"]')).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(fieldOn(page)).not.toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(fieldOn(page)).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('if (b > 1) {');
  await page.keyboard.press('Enter');
  await page.keyboard.type('print(1)');
  await page.keyboard.press('Tab');
  await expect(fieldOn(page)).toHaveValue('if (b > 1) {\n  print(1)  ');
  await page.keyboard.press('Control+z');
  await expect(fieldOn(page)).toHaveValue('if (b > 1) {\n  print(1)');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(fieldOn(page)).not.toBeFocused();

  await run(page, 'print(1);\nperiod({ base: b, headSize: 3, pair: 1 })');
  await expect(noteOn(page)).toContainText('Line 2: RangeError: headSize', { timeout: 15_000 });
  await expect(cellOn(page).locator('.code-numbers b')).toHaveText('2');
  await expect(outputOn(page)).toHaveText('1');
  await run(page, 'for (;;) {}');
  await expect(noteOn(page)).toContainText('Stopped', { timeout: 15_000 });
  await run(page, '1 + 1');
  await expect(outputOn(page)).toHaveText('2');
});
