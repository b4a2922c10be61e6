import {
  answer,
  awaken,
  figureOn,
  lessonPath,
  openQuestion,
  outcomeOn,
  questionOn,
  translate,
} from './support/lesson.ts';
import { measureOverflow } from './support/measure.ts';
import { storedEvents } from './support/record.ts';
import { expect, test } from './support/test.ts';

/** An unreadable answer, what is marked in it, and what is said of it. */
const unreadable = [
  ['4..1', '.', 'cannot be read past'],
  ['abc', 'abc', 'is not part of a number'],
  ['4,089', '4,089', 'could mean 4.089 or 4089'],
  ['', null, 'Nothing is written yet'],
] as const;

test('sends an unreadable answer back, points at the place and counts no attempt', async ({ page }) => {
  const question = await openQuestion(page);
  for (const [text, marked, words] of unreadable) {
    await answer(page, text);
    await expect(outcomeOn(page), text).toContainText(words);
    await expect(outcomeOn(page), text).toHaveAttribute('data-verdict', 'invalid');
    if (marked !== null) await expect(outcomeOn(page).locator('mark'), text).toHaveText(marked);
  }
  await expect(question.getByRole('button', { name: 'Show the worked answer' })).toHaveCount(0);
});

test('puts the answer into the figure', async ({ page }) => {
  const question = await openQuestion(page);
  await answer(page, '4');
  await question.getByRole('button', { name: 'Run my answer' }).click();
  await expect(question.getByRole('group', { name: 'Your answer in the figure' })).toContainText(
    'λ = 4.0000',
  );
  await expect(question.getByRole('button', { name: 'Close the figure' })).toBeFocused();
  expect(await measureOverflow(page)).toBe(0);
  await question.getByRole('button', { name: 'Show on the chart' }).click();
  await expect(figureOn(page).getByRole('textbox', { name: 'factor on the base, λ' })).toHaveValue('4.0000');
  await expect(figureOn(page).locator('.inset-value')).toHaveText('−2.14 %');
  await expect(figureOn(page)).toBeInViewport();
  await expect(figureOn(page).getByRole('slider', { name: /λ, slider/ })).toBeFocused();

  await figureOn(page).getByRole('button', { name: 'Back to the question' }).click();
  await expect(question.getByRole('button', { name: 'Show on the chart' })).toBeFocused();
  await expect(question).toBeInViewport();

  await answer(page, '-5');
  await question.getByRole('button', { name: 'Run my answer' }).click();
  await expect(question.getByRole('alert')).toContainText('off the chart');
});

test('shows the question’s own case in the figure, whatever it showed before', async ({ page }) => {
  const question = await openQuestion(page);
  await figureOn(page).getByRole('button', { name: 'a toy head, d = 8' }).click();
  await answer(page, '4.089');
  await question.getByRole('button', { name: 'Run my answer' }).click();
  await question.getByRole('button', { name: 'Show on the chart' }).click();
  await expect(figureOn(page).locator('.inset-value')).toHaveText('0.00 % ✓');
});

test('opens hints one by one, takes their price off the score, and shows the worked answer', async ({
  page,
}) => {
  const question = await openQuestion(page);
  await translate(question);
  await question.getByRole('button', { name: 'A hint (1 of 3, free)' }).click();
  await question.getByRole('button', { name: 'Another hint (2 of 3, costs 10 %)' }).click();
  const hints = question.getByRole('list', { name: 'Hints' }).getByRole('listitem');
  await expect(hints).toHaveCount(2);
  await expect(hints.last()).toBeFocused();
  await expect(
    question.getByRole('button', { name: 'Another hint (3 of 3, costs 25 %) after an attempt' }),
  ).toBeDisabled();

  await answer(page, '4');
  await translate(question);
  await answer(page, '4.089');
  await expect(outcomeOn(page)).toContainText('Correct');
  await expect(outcomeOn(page)).toContainText('% of the points after 2 hints');
  await question.getByRole('button', { name: 'Show the worked answer' }).click();
  await expect(question.getByRole('heading', { name: 'Worked answer' })).toBeFocused();
});

test('does what was pressed before its scripts were there, once they are', async ({ page }) => {
  let letThrough: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (letThrough = resolve));
  await page.route('**/_astro/*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(lessonPath, { waitUntil: 'commit' });
  const question = questionOn(page);
  const field = question.getByRole('textbox');
  await field.fill('4');
  await field.press('Enter');
  await expect(question.getByRole('button', { name: 'Check' })).toHaveAttribute('aria-busy', 'true');
  await question.getByRole('button', { name: 'A hint (1 of 3, free)' }).click();
  expect(new URL(page.url()).search).toBe('');
  letThrough();
  await expect(outcomeOn(page)).toHaveAttribute('data-verdict', 'incorrect');
  await expect(question.getByRole('list', { name: 'Hints' }).getByRole('listitem')).toHaveCount(1);
  await expect(field).toHaveValue('4');
  await expect(question.getByRole('button', { name: 'Check' })).toHaveAttribute('aria-busy', 'false');
  expect((await storedEvents(page)).map(({ kind }) => kind).sort()).toEqual(['answered', 'hint-opened']);
});

test('shows those numbers on request, and they follow the figure', async ({ page }) => {
  await openQuestion(page);
  await page.getByRole('button', { name: 'Show it now' }).click();
  const factor = page.locator('math [data-number="factor"]');
  await expect(factor).toHaveText('6.3496');
  await awaken(figureOn(page));
  await figureOn(page).getByRole('button', { name: 'a real head, d = 128' }).click();
  await expect(factor).toHaveText('4.0890');
});
