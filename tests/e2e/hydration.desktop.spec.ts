import { answer, awaken, lessonPath, outcomeOn, questionOn } from './support/lesson.ts';
import { saveData, scrollThrough } from './support/measure.ts';
import { outcomeIn } from './support/question.ts';
import { expect, test } from './support/test.ts';

/** A question of each make: a field, fields of parts, blanks in a text, a figure. */
const questions = [
  ['matching-periods', 'lambda-4096-16384-d128'],
  ['matching-periods', 'doubling-the-length'],
  ['positions-as-rotations', 'one-pair-two-numbers'],
  ['non-uniform-stretch', 'cross-in-the-middle'],
] as const;

for (const [lesson, name] of questions) {
  test(`the fields of ${name} that the build drew are the ones that answer once the scripts are there`, async ({
    page,
  }) => {
    await page.goto(`/lessons/${lesson}/`);
    const question = page.locator(`#question-${name}`);
    // A field that was drawn anew would lose what the reader has put into it meanwhile.
    const built = await question.locator('input, select').evaluateAll((fields) => {
      for (const field of fields) field.setAttribute('data-built', '');
      return fields.length;
    });
    await question.evaluate((element) => {
      new MutationObserver((changes) => {
        const removed = changes.reduce((sum, { removedNodes }) => sum + removedNodes.length, 0);
        element.setAttribute('data-removed', String(Number(element.getAttribute('data-removed')) + removed));
      }).observe(element, { childList: true, subtree: true });
    });
    await awaken(question);
    await page.waitForLoadState('networkidle');
    await expect.soft(question.locator('[data-built]'), name).toHaveCount(built);
    expect.soft(Number(await question.getAttribute('data-removed')), name).toBeLessThanOrEqual(1);
    await question.getByRole('button', { name: 'Check' }).click();
    await expect.soft(outcomeIn(question), name).not.toBeEmpty();
  });
}

test.describe('for a reader who saves data', () => {
  test.beforeEach(async ({ page }) => {
    await saveData(page);
    await page.goto(lessonPath);
    await scrollThrough(page);
    await page.waitForLoadState('networkidle');
    await expect(questionOn(page).locator('astro-island')).toHaveAttribute('ssr');
  });

  test('a question gets its scripts at the first touch, and what was typed meanwhile is checked', async ({
    page,
  }) => {
    await answer(page, '4.0890');
    await expect(outcomeOn(page)).toHaveAttribute('data-verdict', 'correct');
  });

  test('a press on a button of a question without scripts does what it says', async ({ page }) => {
    await questionOn(page).getByRole('button', { name: /hint/i }).click();
    await expect(questionOn(page).getByRole('list', { name: 'Hints' })).toBeVisible();
  });

  test('questions come back with what is on record as they come near', async ({ page }) => {
    await answer(page, '4');
    await expect(outcomeOn(page)).toHaveAttribute('data-verdict', 'incorrect');
    await page.reload();
    await questionOn(page).scrollIntoViewIfNeeded();
    await expect(outcomeOn(page)).toHaveAttribute('data-verdict', 'incorrect');
  });
});
