import { effect } from '@preact/signals-core';
import { formatNumber } from '../core/numeric/format.ts';
import { FormulaError } from '../formula/error.ts';
import { createScope } from '../formula/scope.ts';
import type { Scope } from '../formula/scope.ts';
import type { Notebook } from './notebook.ts';
import type { ParameterValues } from './parameters.ts';

/** The page's named formulas, in order. */
type NamedFormulas = Readonly<Record<string, string>>;

/** What stands where a number has no value for the parameters at hand, such as d/(d − 2) for d = 2. */
const NO_VALUE = '–';

/** An element that holds a number: its formula in `data-number`, how it is written in `data-format`. */
export type NumberElement = HTMLElement | MathMLElement;

/**
 * Keeps elements at the values of their formulas, in the formats they name, as the notebook's parameters change.
 * `derive` are the page's named formulas.
 */
export function connectLiveNumbers(
  elements: readonly NumberElement[],
  notebook: Notebook,
  derive: NamedFormulas,
): void {
  const numbers = elements.map((element) => ({
    element,
    formula: element.dataset.number ?? '',
    format: element.dataset.format ?? '',
  }));
  effect(() => {
    const write = numberWriter(notebook.values.value, derive);
    for (const { element, formula, format } of numbers) element.textContent = write(formula, format);
  });
}

/** The result of `work`, or `otherwise` where a formula has no value. */
function attempt<Result>(work: () => Result, otherwise: Result): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof FormulaError) return otherwise;
    throw error;
  }
}

/** The scope of these values and of those named formulas that have one. */
function scopeOfWorking(values: ParameterValues, derive: NamedFormulas): Scope {
  return Object.entries(derive).reduce((scope, [name, formula]) => {
    const known = Object.fromEntries(scope.values);
    return attempt(() => createScope({ values: known, derive: { [name]: formula } }), scope);
  }, createScope({ values }));
}

/** Writes formulas over these values; what has no value is a dash. */
export function numberWriter(
  values: ParameterValues,
  derive: NamedFormulas,
): (formula: string, format: string) => string {
  const scope = scopeOfWorking(values, derive);
  return (formula, format) => attempt(() => formatNumber(scope.evaluate(formula), format), NO_VALUE);
}
