import { expect, it } from 'vitest';
import { variantSourceOf } from '../../src/quiz/check/check-variants.ts';
import { openSpace, spread } from '../../src/quiz/check/variant-space.ts';
import { fileTypeOf, questionSchema } from '../../src/quiz/types/schemas.ts';
import { readLessonOrder } from '../support/lesson-files.ts';
import { readQuestionFiles } from '../support/question-files.ts';

/** In how many variants of a question its numbers are worked out. */
const comparedVariants = 60;

/** The share of a question's variants whose answers earlier prompts may print, each by chance. */
const most = 1 / 3;

const lessons = readLessonOrder();

const questions = readQuestionFiles().map(({ id, data }) => {
  const item = questionSchema.parse(data);
  const { keys, texts } = fileTypeOf(item).facts(item);
  const prompts = [
    item.prompt,
    ...texts.filter(({ path }) => path.includes('prompt')).map(({ markdown }) => markdown),
  ];
  const scopes = spread(openSpace(variantSourceOf(id, item)).variants, comparedVariants).map(
    ({ scope }) => scope,
  );
  return {
    id,
    place: lessons.indexOf(id.split('/')[0] ?? ''),
    shown: new Set(
      scopes.flatMap((scope) => prompts.flatMap(printedIn).map((formula) => nameOf(scope.evaluate(formula)))),
    ),
    /** What each variant asks for, without the numbers that come up by chance. */
    asked: scopes.map((scope) =>
      keys
        .map(({ value }) => scope.evaluate(value))
        .filter(isTelling)
        .map(nameOf),
    ),
  };
});

/** The formulas whose values a text prints with four figures or more. */
function printedIn(text: string): readonly string[] {
  return [...text.matchAll(/\{\{(?!blank:)([^{}|]*)\|(?:group|[4-9]sf)\}\}/g)].map(
    ([, formula = '']) => formula,
  );
}

function nameOf(value: number): string {
  return value.toPrecision(5);
}

function isTelling(value: number): boolean {
  return !Number.isInteger(value * 1000);
}

const asking = questions.filter(({ asked }) => asked.some((numbers) => numbers.length > 0));

it.each(asking)('no prompt up to its lesson prints what $id asks for', ({ id, place, asked }) => {
  const earlier = questions.filter((other) => other.id !== id && other.place <= place);
  const told = asked.filter(
    (numbers) =>
      numbers.length > 0 && numbers.every((number) => earlier.some(({ shown }) => shown.has(number))),
  );
  expect(told.length / asked.length).toBeLessThanOrEqual(most);
});
