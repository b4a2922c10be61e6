import type { Locator } from 'playwright/test';
import { holdScripts } from './support/hold-scripts.ts';
import { answer, awaken, lessonPath, outcomeOn, questionOn } from './support/lesson.ts';
import { saveData, scrollThrough } from './support/measure.ts';
import { outcomeIn } from './support/question.ts';
import { expect, test } from './support/test.ts';

/** Marks the fields that the build drew, and counts from now on what is taken out of a question; answers how many they are. */
function markBuilt(question: Locator): Promise<number> {
  return question.evaluate((element) => {
    // A field that was drawn anew would lose what the reader has put into it meanwhile.
    const fields = element.querySelectorAll('input, select');
    for (const field of fields) field.setAttribute('data-built', '');
    new MutationObserver((changes) => {
      const removed = changes.reduce((sum, { removedNodes }) => sum + removedNodes.length, 0);
      element.setAttribute('data-removed', String(Number(element.getAttribute('data-removed')) + removed));
    }).observe(element, { childList: true, subtree: true });
    return fields.length;
  });
}

/** Questions of each make: a field, fields of parts, blanks in a text, a figure. */
const lessons = [
  ['matching-periods', ['lambda-4096-16384-d128', 'doubling-the-length']],
  ['positions-as-rotations', ['one-pair-two-numbers']],
  ['non-uniform-stretch', ['cross-in-the-middle']],
] as const;

for (const [lesson, names] of lessons) {
  test(`in ${lesson} the fields that the build drew are the ones that answer once the scripts are there`, async ({
    page,
  }) => {
    await page.goto(`/lessons/${lesson}/`);
    const questions = names.map((name) => ({ name, question: page.locator(`#question-${name}`) }));
    const built = await Promise.all(questions.map(({ question }) => markBuilt(question)));
    for (const [index, { name, question }] of questions.entries()) {
      await awaken(question);
      await page.waitForLoadState('networkidle');
      await expect.soft(question.locator('[data-built]'), name).toHaveCount(built[index] ?? 0);
      expect.soft(Number(await question.getAttribute('data-removed')), name).toBeLessThanOrEqual(1);
      await question.getByRole('button', { name: 'Check' }).click();
      await expect.soft(outcomeIn(question), name).not.toBeEmpty();
    }
  });
}

test('a figure near the screen has its scripts, and runs them at the first sign of a reader', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 600 });
  await page.goto('/lab/');
  await page.waitForLoadState('networkidle');
  await expect(page.locator('#figure-lab .figure-body')).not.toBeInViewport();
  const island = page.locator('#figure-lab astro-island');
  await expect(island).toHaveAttribute('ssr');
  const script = (await island.getAttribute('component-url')) ?? '';
  const isThere = (url: string) =>
    performance.getEntriesByType('resource').some(({ name }) => name.endsWith(url));
  expect(await page.evaluate(isThere, script)).toBe(true);
  await page.mouse.move(10, 10);
  await expect(island).not.toHaveAttribute('ssr');
});

test('what is entered in a figure and in a form before the scripts are there is kept, and takes effect', async ({
  page,
}) => {
  let letThrough = await holdScripts(page);
  await page.goto('/lab/', { waitUntil: 'commit' });
  const figure = page.locator('#figure-lab');
  await page.locator('#lab-rebase').fill('4.39');
  letThrough();
  await expect(figure.locator('.reading')).toContainText('With the base times 4.39 the model predicts');
  await expect(page.locator('#lab-rebase')).toHaveValue(/^4\.39/);
  await page.unroute('**/_astro/*.js');

  letThrough = await holdScripts(page);
  await page.goto('/calculator/', { waitUntil: 'commit' });
  await page.getByLabel('Model', { exact: true }).selectOption({ label: 'gpt-oss-120b (OpenAI)' });
  await page.getByLabel('Target length, in tokens').fill('163840');
  letThrough();
  await expect(page.locator('[data-part="understood"]')).toContainText('base 150\u202F000');
  await expect(page).toHaveURL(/target=163840/);
  await page.unroute('**/_astro/*.js');

  letThrough = await holdScripts(page);
  await page.goto('/practice/', { waitUntil: 'commit' });
  for (const way of ['Exam', 'Practice', 'Exam']) await page.getByRole('radio', { name: way }).check();
  letThrough();
  await expect(page.getByRole('combobox', { name: 'Time' })).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Exam' })).toBeChecked();
});

test('what is pressed in a prediction and in a form before the scripts are there is done once they are', async ({
  page,
}) => {
  let letThrough = await holdScripts(page);
  await page.goto(lessonPath, { waitUntil: 'commit' });
  const prediction = page
    .locator('.predict')
    .filter({ has: page.getByRole('textbox') })
    .first();
  await prediction.getByRole('textbox').fill('2.5');
  await prediction.getByRole('button', { name: 'That is my guess' }).click();
  await expect(prediction.getByRole('textbox')).toHaveValue('2.5');
  letThrough();
  await expect(prediction.getByRole('status')).toContainText('Kept: 2.5.');
  await page.unroute('**/_astro/*.js');

  letThrough = await holdScripts(page);
  await page.goto('/practice/', { waitUntil: 'commit' });
  const address = page.url();
  await page.getByRole('button', { name: 'Start' }).click();
  expect(page.url()).toBe(address);
  letThrough();
  await expect(page.getByRole('button', { name: 'Check' })).toBeVisible();
});

test.describe('for a reader who saves data', () => {
  test.beforeEach(async ({ page }) => {
    await saveData(page);
    await page.goto(lessonPath);
    await scrollThrough(page);
    await page.waitForLoadState('networkidle');
    await expect(questionOn(page).locator('astro-island')).toHaveAttribute('ssr');
  });

  test('a question gets its scripts at the first touch, has what was typed meanwhile checked, and comes back with it', async ({
    page,
  }) => {
    await answer(page, '4.0890');
    await expect(outcomeOn(page)).toHaveAttribute('data-verdict', 'correct');
    // What is on record comes back as the question comes near, untouched.
    await page.reload();
    await questionOn(page).scrollIntoViewIfNeeded();
    await expect(outcomeOn(page)).toHaveAttribute('data-verdict', 'correct');
  });

  test('a press on a button of a question without scripts does what it says', async ({ page }) => {
    await questionOn(page).getByRole('button', { name: /hint/i }).click();
    await expect(questionOn(page).getByRole('list', { name: 'Hints' })).toBeVisible();
  });
});
