import { keyboard } from './support/hands.ts';
import { journeys } from './support/journeys.ts';
import { openInBank, outcomeIn } from './support/question.ts';
import { expect, test } from './support/test.ts';

for (const { type, name, seed, answers } of journeys) {
  test(`${type}: by the keyboard alone, with every verdict announced`, async ({ page }) => {
    const question = await openInBank(page, name, seed);
    const hand = keyboard(question);
    // A screen reader hears what changes in a place that was there before.
    const announced = await outcomeIn(question).elementHandle();
    for (const { give, verdict, reason } of answers) {
      await give(hand);
      await hand.check();
      await expect(outcomeIn(question)).toHaveAttribute('data-verdict', verdict);
      await expect(question).toContainText(reason);
      await expect(question.locator('form :focus'), 'the focus').toHaveCount(1);
      expect(await announced.evaluate((element) => element.isConnected)).toBe(true);
    }
  });
}

test('a typed answer is checked by the Enter key, and the focus stays in the field', async ({ page }) => {
  const question = await openInBank(page, 'lambda-formula');
  const field = question.getByRole('textbox');
  await field.fill('m/m_l');
  await field.press('Enter');
  await expect(outcomeIn(question)).toHaveAttribute('data-verdict', 'incorrect');
  await expect(field).toBeFocused();
});

test('the steps of an order go up and down by the arrow keys, and the place is said', async ({ page }) => {
  const question = await openInBank(page, 'derivation-order');
  const hand = keyboard(question);
  for (const step of ['old-period', 'constraint', 'new-period']) await hand.press(`[id$="-add-${step}"]`);
  await hand.press('[id$="-up-new-period"]');
  await expect(question.getByText('Now step 2 of 3')).toHaveRole('status');
  await expect(question.locator('[id$="-up-new-period"]')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(question.getByText('Now step 1 of 3')).toHaveRole('status');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(question.locator('[id$="-down-new-period"]')).toBeFocused();
  await expect(question.getByRole('list', { name: 'Your order' }).getByRole('listitem').last()).toContainText(
    'the same pair has the period',
  );
});

test('a figure is set by the keys of its slider', async ({ page }) => {
  const question = await openInBank(page, 'drag-to-match', 4);
  await keyboard(question).write('[id$="-figure-lambda"]', '4');
  // What reads the field comes with the first focus; a slider that is moved before takes what is typed for older.
  await expect(question.locator('.reading')).toContainText('λ = 4.0000');
  const slider = question.getByRole('slider', { name: 'factor on the base, λ, slider' });
  await slider.focus();
  for (let press = 0; press < 44; press += 1) await page.keyboard.press('ArrowRight');
  await question.getByRole('button', { name: 'Check' }).press('Enter');
  await expect(outcomeIn(question)).toHaveAttribute('data-verdict', 'correct');
});

test('a step is dragged past its neighbour, and selects no text on the way', async ({ page }) => {
  const question = await openInBank(page, 'derivation-order');
  for (let step = 0; step < 3; step += 1)
    await question.getByRole('button', { name: /^Add/ }).first().click();
  const rows = question.getByRole('list', { name: 'Your order' }).getByRole('listitem');
  const [first = '', second = '', third = ''] = await rows.locator('.order-text').allTextContents();
  const grips = rows.locator('.order-grip');
  await grips.last().scrollIntoViewIfNeeded();
  const from = await grips.first().boundingBox();
  const to = await grips.last().boundingBox();
  if (from === null || to === null) throw new Error('The grips are not drawn.');
  const x = from.x + from.width / 2;
  await page.mouse.move(x, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(x, to.y - 4, { steps: 8 });
  await expect(rows.locator('.order-text')).toHaveText([second, first, third]);
  await page.mouse.move(x, to.y + to.height, { steps: 8 });
  await page.mouse.up();
  await expect(rows.locator('.order-text')).toHaveText([second, third, first]);
  await page.mouse.move(x, from.y, { steps: 4 });
  await expect(rows.locator('.order-text')).toHaveText([second, third, first]);
  expect(await page.evaluate(() => String(getSelection()))).toBe('');
});
