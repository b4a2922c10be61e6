import type { Locator, Page } from 'playwright/test';
import { figureOn, openFigure } from './support/lesson.ts';
import { expect, test } from './support/test.ts';

const field = (page: Page, name: string) => figureOn(page).getByRole('textbox', { name });
const residual = (page: Page) => figureOn(page).locator('.residual');

interface Place {
  readonly x: number;
  readonly y: number;
}

/** The middle of what is drawn, on the screen. */
async function middleOf(part: Locator): Promise<Place> {
  await part.scrollIntoViewIfNeeded();
  const box = await part.boundingBox();
  if (box === null) throw new Error('It is not drawn.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Drags a handle, in small steps, as a hand does. */
async function drag(page: Page, handle: Locator, to: (from: Place) => Promise<Place>): Promise<void> {
  const from = await middleOf(handle);
  const { x, y } = await to(from);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(x, y, { steps: 8 });
  await page.mouse.up();
}

test('matches by dragging the knob roughly and the strip finely', async ({ page }) => {
  const figure = await openFigure(page);
  await drag(page, figure.locator('.plot .knob'), async () => middleOf(figure.locator('.target')));
  await expect(residual(page)).toHaveText(/^[+−]?\d\.\d\d %( ✓)?$/);
  await drag(page, figure.locator('.strip .knob'), async ({ y }) => ({
    x: (await middleOf(figure.locator('.strip .axis').first())).x,
    y,
  }));
  await expect(residual(page)).toContainText('✓');
  await expect(figure.locator('.reading')).toContainText('they match');
});

test('matches by the keyboard alone', async ({ page }) => {
  const figure = await openFigure(page, '?lambda=4');
  const slider = figure.getByRole('slider', { name: /factor on the base/ });
  await slider.focus();
  for (let press = 0; press < 45; press += 1) await page.keyboard.press('ArrowRight');
  await expect(residual(page)).toContainText('✓');
  await expect(slider).toHaveAttribute('aria-valuetext', /4\.0\d+, the last periods match/);
  await page.keyboard.press('PageUp');
  await expect(residual(page)).toContainText('+');
});

test('takes an exact value from the field, and keeps it in the address', async ({ page }) => {
  await openFigure(page);
  await field(page, 'factor on the base, λ').fill('4.089');
  await expect(residual(page)).toHaveText('0.00 % ✓');
  await expect(page).toHaveURL(/\?lambda=4\.089$/);
  await page.reload();
  await expect(field(page, 'factor on the base, λ')).toHaveValue('4.0890');
});

test('meets nonsense in a field with a sentence, and goes on with the last good value', async ({ page }) => {
  const figure = await openFigure(page, '?lambda=4');
  for (const nonsense of ['7', 'abc', '', '-4', '1e99', '128.5', 'NaN']) {
    await field(page, 'rotated head size, d').fill(nonsense);
    await expect(figure.getByRole('alert'), nonsense).toContainText('an even whole number from 4 to 256');
    await expect(residual(page)).toHaveText('−2.14 %');
  }
  await field(page, 'rotated head size, d').fill('64');
  await expect(figure.getByRole('alert')).toHaveCount(0);
  await expect(residual(page)).toHaveText('−4.24 %');
});

test('follows its address, and says what of it cannot be followed', async ({ page }) => {
  await openFigure(page, '?m=32768&d=7&lambda=abc');
  await expect(field(page, 'target length, m')).toHaveValue('32\u202F768');
  const problem = page.locator('.address-problem');
  await expect(problem).toContainText('“d=7”');
  await expect(problem).toContainText('“lambda=abc”');
});

test('moves the numbers in the text, in equations and in their MathML', async ({ page }) => {
  await openFigure(page);
  await field(page, 'rotated head size, d').fill('64');
  const exponent = page.locator('[data-number="(d - 2) / d"]');
  await expect(exponent).toHaveText(['0.9688', '0.9688']);
  await expect(page.locator('math [data-number="(d - 2) / d"]')).toHaveText('0.9688');
  await expect(page.getByRole('button', { name: '47\u202F117' }).first()).toBeVisible();
});

test('goes back to the start', async ({ page }) => {
  const figure = await openFigure(page, '?m=32768&lambda=4');
  await figure.getByRole('button', { name: 'Reset the figure' }).click();
  await expect(field(page, 'target length, m')).toHaveValue('16\u202F384');
  await expect(page).toHaveURL(/matching-periods\/$/);
});

test('has its numbers in a table', async ({ page }) => {
  const figure = await openFigure(page, '?lambda=4.089');
  await figure.getByText('The numbers behind the figure').click();
  const last = figure.getByRole('row').last();
  await expect(last.getByRole('cell').nth(1)).toHaveText('217\u202F641');
});

test('is dragged by a finger without scrolling the page', async ({ page }) => {
  const figure = await openFigure(page);
  await figure.locator('.plot .knob').scrollIntoViewIfNeeded();
  const knob = await figure.locator('.plot .knob').boundingBox();
  if (knob === null) throw new Error('The plot is not drawn.');
  const touch = await page.context().newCDPSession(page);
  const at = (rise: number) => [{ x: knob.x + knob.width / 2, y: knob.y + knob.height / 2 - rise }];
  const scrolled = await page.evaluate(() => scrollY);
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) });
  for (const rise of [4, 10, 20, 30, 40]) {
    await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(rise) });
  }
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await expect(figure.locator('.residual')).toContainText('+');
  expect(await page.evaluate(() => scrollY)).toBe(scrolled);
});

test('begins anew after a bad text when it is reset', async ({ page }) => {
  const figure = await openFigure(page);
  await field(page, 'target length, m').fill('abc');
  await expect(figure.getByRole('alert')).toContainText('Still showing 16\u202F384.');
  await figure.getByRole('button', { name: 'Reset the figure' }).click();
  await expect(field(page, 'target length, m')).toHaveValue('16\u202F384');
  await expect(figure.getByRole('alert')).toHaveCount(0);
});
