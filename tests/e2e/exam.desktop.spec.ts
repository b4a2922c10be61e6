import type { Page } from 'playwright/test';
import { awaken } from './support/lesson.ts';
import { outcomeIn } from './support/question.ts';
import { storedEvents } from './support/record.ts';
import { listPages } from './support/site.ts';
import { expect, test } from './support/test.ts';

const exam = listPages().find(({ html }) => html.includes('class="quiz-end"'));
if (exam === undefined) throw new Error('No lesson holds a quiz whose feedback waits for its end.');

test.describe('an exam', () => {
  const quizOn = (page: Page) => page.locator('.quiz:has(.quiz-end)').first();
  const finish = async (page: Page) => {
    await quizOn(page).locator('.quiz-end').scrollIntoViewIfNeeded();
    await expect(quizOn(page).locator('astro-island:has(.quiz-end)')).not.toHaveAttribute('ssr');
    await quizOn(page).getByRole('button', { name: 'Finish and see the results' }).click();
  };
  const resultOn = (page: Page) => quizOn(page).locator('.quiz-end [role="status"]');

  test('says nothing before its end, and then gives the points and every reason', async ({ page }) => {
    await page.goto(exam.url);
    const quiz = quizOn(page);
    const questions = await quiz.locator('.question').all();
    for (const question of questions) await awaken(question);
    await expect(quiz.getByRole('button', { name: 'Check' })).toHaveCount(0);
    await expect(quiz.getByRole('button', { name: /hint/ })).toHaveCount(0);
    await quiz.getByRole('radio').first().check();
    await finish(page);
    await expect(resultOn(page)).toContainText(` of ${questions.length} point`);
    await expect(resultOn(page)).toBeFocused();
    for (const question of questions) {
      await awaken(question);
      await expect(outcomeIn(question)).toHaveAttribute('data-verdict', /correct|partial|invalid/);
    }
    await expect(quiz.getByRole('radio').first()).toBeDisabled();
    await expect(quiz.getByRole('button', { name: 'Another like this' })).toHaveCount(0);
  });

  test('counts every question, seen or not', async ({ page }) => {
    await page.goto(exam.url);
    await quizOn(page).locator('.quiz-end').scrollIntoViewIfNeeded();
    const count = await quizOn(page).locator('.question').count();
    await finish(page);
    await expect(resultOn(page)).toContainText(`0 of ${count} points. ${count} questions have no answer`);
    const first = quizOn(page).locator('.question').first();
    await awaken(first);
    await expect(outcomeIn(first)).toHaveText(/No answer that could be read$/);
    await first.getByRole('button', { name: 'Show the worked answer' }).click();
    await expect(first.getByRole('heading', { name: 'Worked answer' })).toBeFocused();
  });

  test('is on record as one: begun, every answer that could be read, handed in', async ({ page }) => {
    await page.goto(exam.url);
    const quiz = quizOn(page);
    await awaken(quiz.locator('.question').first());
    await quiz.getByRole('radio').first().check();
    await finish(page);
    await expect(resultOn(page)).toContainText(' points');
    const events = await storedEvents(page);
    expect(events.map(({ kind }) => kind).sort()).toEqual([
      'answered',
      'sitting-opened',
      'sitting-submitted',
    ]);
    expect(new Set(events.map(({ sitting }) => sitting)).size).toBe(1);
  });

  test.describe('without a connection at its end', () => {
    test.use({ allowed: /questions|Failed to load resource|could not be checked/ });

    test('keeps every answer, and can be finished again', async ({ page }) => {
      await page.route('**/questions/**', (route) => route.abort());
      await page.goto(exam.url);
      const quiz = quizOn(page);
      await awaken(quiz.locator('.question').first());
      await quiz.getByRole('radio').first().check();
      await finish(page);
      await expect(quiz.locator('.quiz-end').getByRole('alert')).toContainText('finish again');
      await expect(quiz.getByRole('radio').first()).toBeChecked();
      await page.unroute('**/questions/**');
      await finish(page);
      await expect(resultOn(page)).toContainText(' points');
    });
  });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('no page holds the worked answer of an exam’s question', async ({ page }) => {
    await page.goto(exam.url);
    const questions = page.locator('.quiz:has(.quiz-end) .question');
    await expect(questions.first()).toBeVisible();
    const ids = await questions.evaluateAll((all) => all.map(({ id }) => id));
    await page.goto(`${exam.url}answers/`);
    await expect(page.locator('.told-answer').first()).toBeVisible();
    for (const id of ids) await expect(page.locator(`a[href$="#${id}"]`)).toHaveCount(0);
  });
});
