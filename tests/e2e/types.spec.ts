import { expectAccessible } from './support/accessibility.ts';
import { pointer } from './support/hands.ts';
import { journeys } from './support/journeys.ts';
import { measureOverflow } from './support/measure.ts';
import { openInBank, outcomeIn } from './support/question.ts';
import { expect, test } from './support/test.ts';

for (const { type, name, seed, answers, marks } of journeys) {
  test(`${type}: by pointer, from nothing over a known mistake to the right answer`, async ({
    page,
  }, info) => {
    const question = await openInBank(page, name, seed);
    const isTouched = info.project.use.hasTouch === true;
    const hand = pointer(question, isTouched);
    for (const { give, verdict, reason } of answers) {
      await give(hand);
      await hand.check();
      await expect(outcomeIn(question)).toHaveAttribute('data-verdict', verdict);
      await expect(question).toContainText(reason);
      // What is sent back is no attempt.
      const worked = question.getByRole('button', { name: 'Show the worked answer' });
      await expect(worked).toHaveCount(verdict === 'invalid' ? 0 : 1);
      expect(await measureOverflow(page), verdict).toBe(0);
      // Between the two screens every verdict is looked at in light and in dark.
      const isLast = answers.at(-1)?.give === give;
      if (verdict !== 'invalid')
        await expectAccessible(page, '.question', [isLast === isTouched ? 'light' : 'dark']);
    }
    const right = question.locator('.answer-mark[data-mark="right"]');
    if (marks !== undefined) await expect(right).toHaveCount(marks.right);
  });
}
