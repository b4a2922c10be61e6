import { expectAccessible } from './support/accessibility.ts';
import { pointer } from './support/hands.ts';
import { journeys } from './support/journeys.ts';
import { measureOverflow, saveData } from './support/measure.ts';
import { drawVariant, openInBank, outcomeIn } from './support/question.ts';
import { expect, test } from './support/test.ts';
import { weigh } from './support/weight.ts';

/**
 * What grading may load, the grader and the question’s record, in kB, when nothing is fetched ahead: for every type, and for
 * types of their own budget. Programs bring their sandbox. What draws another variant comes on top, once it is drawn.
 */
const gradingBudget: { readonly [type: string]: number; readonly any: number } = {
  any: 40,
  choice: 20,
  numeric: 20,
  // With what reads the author's formulas, 11 kB.
  expression: 40,
  code: 340,
};

/** The learner’s journal and what words an outcome, which the first answer of all loads, whatever its type. */
const firstAnswer = /_astro\/(?:journal|OutcomeBody)\./;

for (const { type, name, seed, answers, marks } of journeys) {
  test(`${type}: by pointer, from nothing over a known mistake to the right answer`, async ({
    page,
  }, info) => {
    // On one screen nothing is fetched ahead, so that what grading loads can be told from the rest.
    const isWeighed = info.project.name === 'desktop';
    if (isWeighed) await saveData(page);
    const { weight, waitUntilLoaded } = weigh(page, firstAnswer);
    const question = await openInBank(page, name);
    await waitUntilLoaded();
    const before = weight().total;
    if (isWeighed && seed !== undefined) {
      await question.locator('form :is(input, select, button)').first().focus();
      await waitUntilLoaded();
    }
    const turnedTo = weight().total;
    if (seed !== undefined) await drawVariant(page, seed);
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
    const loaded = (seed === undefined ? weight().total : turnedTo) - before;
    const more = weight().total - before - loaded;
    if (isWeighed) {
      console.log(
        `${type}: grading loads ${loaded.toFixed(1)} kB; another variant, ${more.toFixed(1)} kB more`,
      );
    }
    if (isWeighed) expect(loaded).toBeLessThanOrEqual(gradingBudget[type] ?? gradingBudget.any);
  });
}
