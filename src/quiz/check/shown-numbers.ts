import type { FieldPath } from './problem.ts';
import type { ReadQuestion } from './read-item.ts';
import { listTexts } from './texts.ts';
import { tokenizeText } from './text-tokens.ts';

/** A number that texts show, with the first field that shows it. */
export interface ShownNumber {
  readonly path: FieldPath;
  readonly formula: string;
  readonly format: string;
  /** Where its formula begins in the field. */
  readonly at: number;
}

/** Every number that the texts of a question show, each formula and format once. */
export function listNumbers(question: ReadQuestion): readonly ShownNumber[] {
  const numbers = listTexts(question).flatMap(({ path, markdown, start }) =>
    tokenizeText(markdown).tokens.map(({ formula, format, formulaAt }) => ({
      path,
      formula,
      format,
      at: formulaAt - start,
    })),
  );
  return [...new Map(numbers.map((number) => [`${number.formula}|${number.format}`, number])).values()];
}
