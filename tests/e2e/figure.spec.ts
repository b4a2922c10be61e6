import type { Locator, Page } from 'playwright/test';
import { field, residual, unfold } from './support/figure.ts';
import { openFigure } from './support/lesson.ts';
import { expect, test } from './support/test.ts';

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

test('matches by dragging the knob roughly, and finely in the inset', async ({ page }) => {
  const figure = await openFigure(page);
  await drag(page, figure.locator('.handle .knob').last(), async () =>
    middleOf(figure.locator('.points.target').first()),
  );
  await expect(residual(page)).toHaveText(/^[+−]?\d\.\d\d %( ✓)?$/);
  await drag(page, figure.locator('.inset .knob'), async () => middleOf(figure.locator('.inset .target')));
  await expect(residual(page)).toContainText('✓');
  await expect(figure.locator('.reading')).toContainText('they match');
});

test('is dragged by a finger without scrolling the page', async ({ page }) => {
  const figure = await openFigure(page);
  await figure.locator('.handle .knob').last().scrollIntoViewIfNeeded();
  const knob = await figure.locator('.handle .knob').last().boundingBox();
  if (knob === null) throw new Error('The plot is not drawn.');
  const touch = await page.context().newCDPSession(page);
  const at = (rise: number) => [{ x: knob.x + knob.width / 2, y: knob.y + knob.height / 2 - rise }];
  const scrolled = await page.evaluate(() => scrollY);
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) });
  for (const rise of [10, 30, 60, 80, 100]) {
    await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(rise) });
  }
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await expect(residual(page)).toContainText('+');
  expect(await page.evaluate(() => scrollY)).toBe(scrolled);
});

test('steps to a real head, and an error under a field moves nothing', async ({ page }) => {
  const figure = await openFigure(page);
  await figure.getByRole('button', { name: 'a real head, d = 128' }).click();
  await unfold(page);
  await expect(field(page, 'rotated head size, d')).toHaveValue('128');
  // Measured from the figure's top, because typing may scroll the page.
  const placeOfBase = async () => {
    const [base, around] = await Promise.all([field(page, 'base, b').boundingBox(), figure.boundingBox()]);
    return (base?.y ?? 0) - (around?.y ?? 0);
  };
  const before = await placeOfBase();
  await field(page, 'rotated head size, d').fill('7');
  await expect(figure.getByRole('alert')).toBeVisible();
  expect(await placeOfBase()).toBeCloseTo(before, 1);
});
