import { lessonPath } from './support/lesson.ts';
import { expect, test } from './support/test.ts';

test('on paper a lesson has no buttons, and its answers on pages of their own if the reader asks', async ({
  page,
}) => {
  await page.addInitScript(() => {
    globalThis.print = () => document.documentElement.setAttribute('data-printed', 'yes');
  });
  await page.goto(lessonPath);
  // A sheet of A4 with usual margins is as narrow as a large phone.
  await page.setViewportSize({ width: 700, height: 1000 });
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.question').first()).toBeVisible();
  await expect(
    page.locator(
      '.question :is(button, select):visible, .contents:visible, .site-header :is(nav, button):visible',
    ),
  ).toHaveCount(0);
  const breaks = await page
    .locator('article h2, article figure.figure')
    .evaluateAll((parts) => parts.map((part) => getComputedStyle(part).breakInside));
  expect(new Set(breaks)).toEqual(new Set(['avoid']));

  await page.emulateMedia({ media: 'screen' });
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.locator('.contents summary').click();
  await page.getByRole('button', { name: 'Print with answers' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-printed', 'yes');
  const answers = page.locator('.print-answers');
  // What a question would bring once it is closed is part of the answers.
  await expect(page.locator('.after-question-gate')).toHaveCount(0);
  await expect(answers).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(answers).toBeVisible();
  // Those of the questions in its text, and not those of the practice set.
  await expect(answers.getByRole('heading', { level: 3 })).toHaveCount(
    await page.locator('.question').count(),
  );
  await expect(answers).toHaveCSS('break-before', 'page');
  await page.evaluate(() => globalThis.dispatchEvent(new Event('afterprint')));
  await expect(answers).toHaveCount(0);
  await expect(page.locator('.after-question-gate')).not.toHaveCount(0);
});
