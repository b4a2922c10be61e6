import { readFileSync } from 'node:fs';
import { field, residual, unfold } from './support/figure.ts';
import { awaken, figureOn, lessonPath, openFigure } from './support/lesson.ts';
import { expect, test } from './support/test.ts';

test('matches by the keyboard alone', async ({ page }) => {
  const figure = await openFigure(page, '?d=128&lambda=4');
  const slider = figure.getByRole('slider', { name: /factor on the base, λ, slider/ });
  await slider.focus();
  for (let press = 0; press < 45; press += 1) await page.keyboard.press('ArrowRight');
  await expect(residual(page)).toContainText('✓');
  await expect(slider).toHaveAttribute('aria-valuetext', /4\.0\d+, the last periods match/);
  await page.keyboard.press('PageUp');
  await expect(residual(page)).toContainText('+');
});

test('takes an exact value from the field, keeps it in the address, and has its numbers in a table', async ({
  page,
}) => {
  const figure = await openFigure(page, '?d=128');
  await field(page, 'factor on the base, λ').fill('4.089');
  await expect(residual(page)).toHaveText('0.00 % ✓');
  await expect(page).toHaveURL(/\?d=128&lambda=4\.089$/);
  await page.reload();
  await expect(field(page, 'factor on the base, λ')).toHaveValue('4.0890');
  await figure.getByText('The numbers behind the figure').click();
  const last = figure.getByRole('row').last();
  await expect(last.getByRole('cell').nth(1)).toHaveText('217\u202F641');
});

test('follows its address, and says what of it cannot be followed', async ({ page }) => {
  await openFigure(page, '?m=32768&d=7&lambda=abc');
  await unfold(page);
  await expect(field(page, 'target length, m')).toHaveValue('32\u202F768');
  const problem = page.locator('.address-problem');
  await expect(problem).toContainText('“d=7”');
  await expect(problem).toContainText('“lambda=abc”');
  await problem.getByRole('link', { name: /Go to the figure/ }).click();
  await expect(figureOn(page)).toBeInViewport();
});

test('goes back to the start, from what an address names and after a bad text', async ({ page }) => {
  const figure = await openFigure(page, '?m=32768&lambda=4');
  await unfold(page);
  await figure.getByRole('button', { name: 'Reset the figure' }).click();
  await expect(field(page, 'target length, m')).toHaveValue('16\u202F384');
  await expect(page).toHaveURL(/matching-periods\/$/);

  await field(page, 'target length, m').fill('abc');
  await expect(figure.getByRole('alert')).toContainText('Still showing 16\u202F384.');
  await figure.getByRole('button', { name: 'Reset the figure' }).click();
  await expect(field(page, 'target length, m')).toHaveValue('16\u202F384');
  await expect(figure.getByRole('alert')).toHaveCount(0);
});

test('lights up what the text points at, is taken along as numbers and as a drawing, and moves the numbers in the text', async ({
  page,
}) => {
  const figure = await openFigure(page);
  const words = page.locator('[data-points-at][data-names="target"]');
  await words.focus();
  await expect(figure.locator('.points.target').first()).toHaveAttribute('data-lit', '');
  await words.blur();
  await expect(figure.locator('[data-lit]')).toHaveCount(0);

  const save = async (name: string) => {
    const download = page.waitForEvent('download');
    await figure.getByRole('button', { name }).click();
    const file = await download;
    return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
  };
  const csv = await save('Save the numbers as CSV');
  expect(csv.name).toBe('period-matching.csv');
  expect(csv.text.split('\r\n')).toHaveLength(6);
  const svg = await save('Save the drawing as SVG');
  expect(svg.text).toContain('pair 1 never moves');
  expect(svg.text).not.toMatch(/class=|var\(--/);
  // Else a line through many points is as thick as its drawing is stretched.
  expect(svg.text).toContain('vector-effect="non-scaling-stroke"');

  // In equations and in their MathML too.
  await unfold(page);
  await field(page, 'rotated head size, d').fill('64');
  const exponent = page.locator('[data-number="(d - 2) / d"]');
  await expect(exponent).toHaveText(['0.9688', '0.9688']);
  await expect(page.locator('math [data-number="(d - 2) / d"]')).toHaveText('0.9688');
  await expect(page.getByRole('button', { name: '47\u202F117' }).first()).toBeVisible();
});

test('keeps a guess and brings it back in the text', async ({ page }) => {
  await page.goto(lessonPath);
  const predict = page.locator('#predict-factor');
  await awaken(predict);
  await predict.getByRole('textbox').fill('4');
  await predict.getByRole('button', { name: 'That is my guess' }).click();
  await expect(predict.getByRole('status')).toContainText('Kept: 4.');
  await page.getByRole('button', { name: 'Show it now' }).click();
  await expect(page.locator('.recall')).toHaveText('You guessed 4.');
});

test('meets nonsense in a field with a sentence, and goes on with the last good value', async ({ page }) => {
  const figure = await openFigure(page, '?d=128&lambda=4');
  await unfold(page);
  for (const nonsense of ['7', 'abc', '', '-4', '1e99', '128.5', 'NaN']) {
    await field(page, 'rotated head size, d').fill(nonsense);
    await expect(figure.getByRole('alert'), nonsense).toContainText('an even whole number from 4 to 256');
    await expect(residual(page)).toHaveText('−2.14 %');
  }
  await field(page, 'rotated head size, d').fill('64');
  await expect(figure.getByRole('alert')).toHaveCount(0);
  await expect(residual(page)).toHaveText('−4.24 %');
});
