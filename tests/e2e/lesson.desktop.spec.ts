import type { Page } from 'playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { answer, awaken, figureOn, lessonPath, outcomeOn, questionOn } from './support/lesson.ts';
import { openInBank } from './support/question.ts';
import { expect, test } from './support/test.ts';

/** Presses Tab until the focus is on an element that fits, as a reader without a mouse does. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let press = 0; press < 120; press += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
  }
  throw new Error(`The keyboard does not reach ${selector}.`);
}

test('lets a reader without a mouse drag, answer and read the reason', async ({ page }) => {
  await page.goto(`${lessonPath}?d=128`);
  await tabTo(page, '.skip-link');
  await page.keyboard.press('Enter');
  await tabTo(page, '#period-matching-lambda');
  await awaken(figureOn(page));
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('4');
  // What reads the field comes with the first focus.
  await expect(figureOn(page).locator('.inset-value')).toHaveText('−2.14 %');
  await tabTo(page, '#period-matching-lambda-slider');
  await page.keyboard.press('PageUp');
  await expect(figureOn(page).locator('.inset-value')).toHaveText('+2.74 %');

  await tabTo(page, '#matching-periods-lambda-4096-16384-d128-answer');
  await awaken(questionOn(page));
  await page.keyboard.type('4');
  await page.keyboard.press('Enter');
  await expect(outcomeOn(page)).toContainText('multiplied the base by the stretch itself');
  await expect(questionOn(page).getByRole('textbox')).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('4.0890');
  await page.keyboard.press('Enter');
  await expect(outcomeOn(page)).toHaveAttribute('data-verdict', 'correct');
});

test('has no accessibility violation with hints, the worked answer and a number’s origin open', async ({
  page,
}) => {
  const question = await openInBank(page, 'lambda-4096-16384-d128');
  await question.getByRole('button', { name: 'A hint' }).click();
  await expect(question.getByRole('list', { name: 'Hints' })).toBeVisible();
  await question.getByRole('textbox').fill('4');
  await question.getByRole('button', { name: 'Check' }).click();
  await question.getByRole('button', { name: 'Show the worked answer' }).click();
  await expectAccessible(page, '.question:has(.worked-answer)');

  await page.goto(lessonPath);
  await page.locator('.value button').first().click();
  await expectAccessible(page, '.provenance:popover-open');
});

test('shows where a number comes from, in full, wherever it stands on the screen, and closes by Escape', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(lessonPath);
  await page.getByRole('button', { name: 'Show it now' }).click();
  const number = page.locator('.value button[data-number^="scaledBase"]');
  await number.focus();
  await page.keyboard.press('Enter');
  const panel = page.locator('.provenance:popover-open');
  await expect(panel).toContainText('scaledBase');
  await expect(panel).toContainText('16\u202F384 tokens');
  await expect(panel.getByRole('link', { name: /YaRN/ })).toHaveAttribute(
    'href',
    '/references/#peng-2023-yarn',
  );
  await expect(panel.getByRole('link', { name: /verified/ })).toHaveAttribute(
    'href',
    '/about/numbers/#scaledBase',
  );
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  await expect(number).toBeFocused();

  for (const one of await page.locator('.value button').all()) {
    for (const block of ['start', 'center', 'end'] as const) {
      await one.evaluate((element, to) => element.scrollIntoView({ block: to, behavior: 'instant' }), block);
      await one.click();
      const box = await panel.boundingBox();
      expect(box?.y).toBeGreaterThanOrEqual(0);
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(900);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(1280);
      await page.keyboard.press('Escape');
    }
  }
});

test('switches the theme and remembers it on the next page', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(lessonPath);
  const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await background();
  await page.getByRole('button', { name: 'Switch between light and dark' }).click();
  const dark = await background();
  expect(dark).not.toBe(light);
  await page.goto('/');
  expect(await background()).toBe(dark);
  await page.getByRole('button', { name: 'Switch between light and dark' }).click();
  expect(await background()).toBe(light);
});

test('leaves an old record of a newer version alone, and says so', async ({ page }) => {
  await page.goto('/');
  const newer = JSON.stringify({ format: 'wavelength-record', version: 99 });
  await page.evaluate((text) => localStorage.setItem('wavelength:record', text), newer);
  await page.goto(lessonPath);
  await expect(page.locator('.record-notice')).toContainText('newer version of this course');
  await awaken(questionOn(page));
  await questionOn(page).getByRole('textbox').fill('4');
  await expect(page.getByText(/newer version of this/)).toHaveCount(1);
  expect(await page.evaluate(() => localStorage.getItem('wavelength:record'))).toBe(newer);
});

test('says once, above the page, that the browser keeps nothing', async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('denied', 'SecurityError');
    };
  });
  await page.goto(lessonPath);
  await awaken(questionOn(page));
  await answer(page, '4.089');
  await expect(outcomeOn(page)).toHaveAttribute('data-verdict', 'correct');
  await expect(page.locator('.record-notice')).toContainText('keeps nothing for this site');
  await expect(page.getByText('keeps nothing for this site')).toHaveCount(1);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('shows text, equations, the figure at its start, and leads to the worked answers', async ({
    page,
  }) => {
    await page.goto(lessonPath);
    await expect(figureOn(page).locator('.series.rebased').first()).toBeVisible();
    await expect(figureOn(page).locator('.reading')).toContainText('With λ = 1 nothing has changed');
    await expect(page.locator('article > p .katex').first()).toBeVisible();
    await expect(questionOn(page).getByRole('button', { name: 'Check' })).toBeHidden();
    await page.locator('noscript a[href$="/answers/"]').click();
    await expect(page).toHaveURL(/\/lessons\/matching-periods\/answers\/$/);
    await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
    const answer = page.locator('.told-answer:has(a[href$="#question-lambda-4096-16384-d128"])');
    const explanation = answer.locator('details p').last();
    await expect(explanation).toBeHidden();
    await answer.locator('summary').click();
    await expect(explanation).toContainText('A check:');
    await expect(explanation).toBeVisible();
  });
});
