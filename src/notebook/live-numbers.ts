import { effect } from '@preact/signals-core';
import { formatNumber } from '../core/numeric/format.ts';
import { partsOf } from '../formula/ast.ts';
import type { ArgumentNode } from '../formula/ast.ts';
import { FormulaError } from '../formula/error.ts';
import { parseFormula } from '../formula/parse.ts';
import { createScope } from '../formula/scope.ts';
import type { Scope } from '../formula/scope.ts';
import type { Notebook } from './notebook.ts';
import type { ParameterValues } from './parameters.ts';
import { writeText } from './write-in-sight.ts';

/** The page's named formulas, in order. */
type NamedFormulas = Readonly<Record<string, string>>;

/** What stands where a number has no value for the parameters at hand, such as d/(d − 2) for d = 2. */
const NO_VALUE = '–';

/** An element that holds a number: its formula in `data-number`, how it is written in `data-format`. */
export type NumberElement = HTMLElement | MathMLElement;

/**
 * Keeps elements at the values of their formulas, in the formats they name. A formula is worked out anew only
 * when a parameter changes on which it rests, once for all elements that write it alike.
 * @param derive - the page's named formulas
 * @param write - what puts a text into an element
 */
export function connectLiveNumbers(
  elements: readonly NumberElement[],
  notebook: Notebook,
  derive: NamedFormulas,
  write: (element: NumberElement, text: string) => void = writeText,
): void {
  const alike = Map.groupBy(elements, ({ dataset }) => `${dataset.format ?? ''} ${dataset.number ?? ''}`);
  for (const group of alike.values()) {
    const { number: formula = '', format = '' } = group[0]?.dataset ?? {};
    const used = namesBehind(formula, derive);
    // It stays as the build wrote it; what it looks up may not even be loaded here.
    if (used.size === 0) continue;
    const values = notebook.pick([...used]);
    const named = Object.fromEntries(Object.entries(derive).filter(([name]) => used.has(name)));
    effect(() => {
      const text = numberWriter(values.value, named)(formula, format);
      for (const element of group) write(element, text);
    });
  }
}

/** Every name that a formula rests on, directly or through the page's named formulas. */
function namesBehind(formula: string, derive: NamedFormulas): ReadonlySet<string> {
  const found = new Set<string>();
  const collect = (node: ArgumentNode): void => {
    partsOf(node).forEach(collect);
    if (node.kind !== 'name' || found.has(node.name)) return;
    found.add(node.name);
    const named = Object.hasOwn(derive, node.name) ? derive[node.name] : undefined;
    if (named !== undefined) read(named);
  };
  const read = (text: string): void => attempt(() => collect(parseFormula(text)), undefined);
  read(formula);
  return found;
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
