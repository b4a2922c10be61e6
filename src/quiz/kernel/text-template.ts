import { formatNumber } from '../../core/numeric/format.ts';
import type { Scope } from '../../formula/scope.ts';

/** A number that a text leaves open: a formula over the question's names, and how its value is written. */
export interface OpenNumber {
  readonly formula: string;
  readonly format: string;
}

/** A typeset text, as HTML between the numbers that a variant fills in. */
export type TextTemplate = readonly (string | OpenNumber)[];

/**
 * The text with the numbers of a variant.
 * @throws FormulaError if a number cannot be computed
 * @throws RangeError if it cannot be written in its format
 */
export function fillTemplate(template: TextTemplate, scope: Scope): string {
  return template
    .map((part) =>
      typeof part === 'string' ? part : formatNumber(scope.evaluate(part.formula), part.format),
    )
    .join('');
}
