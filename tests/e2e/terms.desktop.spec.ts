import type { Locator, Page } from 'playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { becomePhone } from './support/phone.ts';
import { expect, test } from './support/test.ts';

const lesson = '/lessons/positions-as-rotations/';
const wordOn = (page: Page): Locator => page.locator('a.term[href$="/glossary/#period"]');
const previewOn = (page: Page): Locator => page.locator('.term-preview:popover-open');

async function expectBeside(word: Locator, preview: Locator): Promise<void> {
  const [one, other] = await Promise.all([word.boundingBox(), preview.boundingBox()]);
  if (one === null || other === null) throw new Error('Word or preview is not on the page.');
  expect(other.y >= one.y + one.height || other.y + other.height <= one.y).toBe(true);
}

test('a term shows its definition under the mouse, which may enter it, and Escape closes it', async ({
  page,
}) => {
  await page.goto(lesson);
  const word = wordOn(page);
  await word.hover();
  await expect(previewOn(page)).toContainText('completes one turn');
  await expectBeside(word, previewOn(page));
  await expectAccessible(page, '.term-preview:popover-open');
  await previewOn(page).hover();
  // Longer than the mouse has to rest elsewhere before a preview goes.
  await page.waitForTimeout(400);
  await expect(previewOn(page)).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(previewOn(page)).toHaveCount(0);
  await word.hover();
  await expect(previewOn(page)).toHaveCount(1);
  await page.getByRole('heading', { level: 1 }).hover();
  await expect(previewOn(page)).toHaveCount(0);

  // On paper it is a plain word.
  await word.hover();
  await expect(previewOn(page)).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(previewOn(page)).toBeHidden();
  await expect(word).toHaveCSS('text-decoration-line', 'none');
});

test('a term shows its definition to the keyboard, scrolls with its word, and leads to the glossary', async ({
  page,
}) => {
  await page.goto(lesson);
  const word = wordOn(page);
  await word.focus();
  // A focus by script counts as the keyboard's once a key was pressed.
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await expect(word).toBeFocused();
  await expect(word).toHaveAccessibleDescription(/completes one turn/);
  await expect(previewOn(page)).toHaveCount(1);
  await page.mouse.wheel(0, 60);
  await expectBeside(word, previewOn(page));
  await page.keyboard.press('Escape');
  await expect(previewOn(page)).toHaveCount(0);
  await expect(word).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/glossary\/#period$/);
  await expect(page.locator('#period')).toBeInViewport();
  await page.locator('#period').getByRole('link', { name: 'Positions as rotations' }).first().click();
  await expect(page).toHaveURL(/\/lessons\/positions-as-rotations\//);
});

test('a first tap shows the definition, a tap elsewhere closes it, a second tap follows', async ({
  page,
}) => {
  await page.goto(lesson);
  await becomePhone(page);
  const word = wordOn(page);
  await word.scrollIntoViewIfNeeded();
  const tap = async (part: Locator): Promise<void> => {
    const box = await part.boundingBox();
    if (box === null) throw new Error('There is nothing to tap.');
    const browser = await page.context().newCDPSession(page);
    const touchPoints = [{ x: box.x + 5, y: box.y + 5 }];
    await browser.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
    await browser.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  };
  await tap(word);
  await expect(previewOn(page)).toContainText('Tap the word again');
  await expectBeside(word, previewOn(page));
  await expect(page).toHaveURL(/positions-as-rotations\/$/);
  await tap(word.locator('xpath=ancestor::p[1]'));
  await expect(previewOn(page)).toHaveCount(0);
  await tap(word);
  await expect(previewOn(page)).toHaveCount(1);
  await tap(word);
  await expect(page).toHaveURL(/\/glossary\/#period$/);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a term is a link to the glossary', async ({ page }) => {
    await page.goto(lesson);
    await wordOn(page).click();
    await expect(page).toHaveURL(/\/glossary\/#period$/);
  });
});

test('a citation shows what it refers to, to mouse and keyboard, and leads to the list', async ({ page }) => {
  await page.goto(lesson);
  const citation = page.locator('a.cite[href$="#su-2021-roformer"]').first();
  await citation.hover();
  await expect(previewOn(page)).toContainText('RoFormer');
  await expect(previewOn(page)).toContainText('2021');
  await expectBeside(citation, previewOn(page));
  await expect(citation).toHaveAccessibleDescription(/RoFormer/);
  await page.keyboard.press('Escape');
  await expect(previewOn(page)).toHaveCount(0);
  await citation.focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await expect(previewOn(page)).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/references\/#su-2021-roformer$/);
});

test('a reference by number previews a figure as it is, an equation, and leads there', async ({ page }) => {
  await page.goto('/lessons/matching-periods/?d=128');
  const figure = page.locator('#figure-period-matching');
  await expect(figure.locator('figcaption')).toContainText('Figure 5.1');
  await figure.scrollIntoViewIfNeeded();
  await expect(figure.locator('.figure-more')).toContainText('128');
  const reference = page.getByRole('link', { name: 'Figure 5.1' }).first();
  await reference.hover();
  await expect(reference).toHaveAccessibleDescription(/^Figure 5\.1: Tilt the line/);
  // The copy is of the figure at d = 128, whose last period is beyond ten thousand tokens.
  const copied = previewOn(page).locator('.plot-area').first();
  await expect(copied).toBeVisible();
  const lines = 'polyline, line.series';
  const shapeOf = (root: Locator) =>
    root.locator(lines).evaluateAll((all) => all.map((one) => one.outerHTML));
  expect(await shapeOf(copied)).toEqual(await shapeOf(figure.locator('.plot-area').first()));
  expect(await previewOn(page).locator('[id]').count()).toBe(0);
  await expectAccessible(page, '.term-preview:popover-open');
  await page.keyboard.press('Escape');
  await reference.click();
  await expect(page).toHaveURL(/#figure-period-matching$/);
  await expect(figure).toBeInViewport();
  const equation = page.getByRole('link', { name: 'Equation 5.1' }).first();
  await equation.hover();
  await expect(previewOn(page).locator('.katex')).toBeVisible();
  await equation.click();
  await expect(page.locator('#equation-constraint')).toBeInViewport();
  await expect(page.locator('#equation-constraint')).toContainText('(5.1)');
  const lesson4 = page.getByRole('link', { name: 'lesson 4' }).first();
  await lesson4.hover();
  await expect(previewOn(page)).toContainText('The mechanism of base scaling');
});
