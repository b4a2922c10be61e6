import { effect } from '@preact/signals-core';
import { formatNumber } from '../core/numeric/format.ts';
import { FormulaError } from '../formula/error.ts';
import { createScope } from '../formula/scope.ts';
import type { Notebook } from './notebook.ts';

/** What stands where a number has no value for the parameters at hand, such as d/(d − 2) for d = 2. */
const NO_VALUE = '–';

/**
 * Keeps every `[data-number]` below `root` at the value of its formula, in the format it names, as the
 * notebook's parameters change. `derive` are the page's named formulas.
 */
export function connectLiveNumbers(
  root: ParentNode,
  notebook: Notebook,
  derive: Readonly<Record<string, string>>,
): void {
  const numbers = [...root.querySelectorAll<HTMLElement | MathMLElement>('[data-number]')].map((element) => ({
    element,
    formula: element.dataset.number ?? '',
    format: element.dataset.format ?? '',
  }));
  effect(() => {
    const write = numberWriter(notebook.values.value, derive);
    for (const { element, formula, format } of numbers) element.textContent = write(formula, format);
  });
}

/** Writes formulas over these values; what has no value is a dash. */
export function numberWriter(
  values: Readonly<Record<string, number>>,
  derive: Readonly<Record<string, string>>,
): (formula: string, format: string) => string {
  const attempt = <Result>(work: () => Result, otherwise: Result): Result => {
    try {
      return work();
    } catch (error) {
      if (error instanceof FormulaError) return otherwise;
      throw error;
    }
  };
  const scope = attempt(() => createScope({ values, derive }), null);
  return (formula, format) =>
    attempt(() => (scope === null ? NO_VALUE : formatNumber(scope.evaluate(formula), format)), NO_VALUE);
}
