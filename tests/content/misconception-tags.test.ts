import { expect, it } from 'vitest';
import { variantSourceOf } from '../../src/quiz/check/check-variants.ts';
import { openSpace, spread } from '../../src/quiz/check/variant-space.ts';
import { fileTypeOf, questionSchema } from '../../src/quiz/types/schemas.ts';
import { readQuestionFiles } from '../support/question-files.ts';

/** In how many variants of a question its numbers are worked out. */
const comparedVariants = 20;

/** The misconceptions that a question reads from numbers above its key and from numbers below it, in one variant. */
function tagsOfOppositeErrors(id: string, data: unknown): readonly string[] {
  const item = questionSchema.parse(data);
  const { keys } = fileTypeOf(item).facts(item);
  const { variants } = openSpace(variantSourceOf(id, item));
  const found = spread(variants, comparedVariants).flatMap(({ scope }) =>
    keys.flatMap(({ value: key, mistakes }) => {
      const sides = new Map<string, Set<boolean>>();
      for (const { value, misconception } of mistakes) {
        if (value === null || misconception === null) continue;
        const isAbove = scope.evaluate(value) > scope.evaluate(key);
        sides.set(misconception, (sides.get(misconception) ?? new Set()).add(isAbove));
      }
      return [...sides].filter(([, seen]) => seen.size > 1).map(([misconception]) => misconception);
    }),
  );
  return [...new Set(found)];
}

it.each(readQuestionFiles())('$id takes no two opposite errors for one misconception', ({ id, data }) => {
  expect(tagsOfOppositeErrors(id, data)).toEqual([]);
});
