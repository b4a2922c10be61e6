import { answer, figureOn, openQuestion, outcomeOn, translate } from './support/lesson.ts';
import { measureOverflow } from './support/measure.ts';
import { expect, test } from './support/test.ts';

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

  // What was read is told in one word, however long it is.
  await answer(page, `4.0890${'*1'.repeat(60)}`);
  await expect(outcomeOn(page)).toContainText('read as');
  expect(await measureOverflow(page)).toBe(0);
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
