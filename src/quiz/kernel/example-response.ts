import { formatNumber } from '../../core/numeric/format.ts';
import type { Formula, Scope } from '../../formula/scope.ts';

/** A computed number in an example's response: the formula's value is typed, in full or in that format. */
interface TypedCalculation {
  readonly calc: Formula;
  readonly format?: string | undefined;
}

/** How many digits tell every double from its neighbours. */
const allDigits = 17;

/**
 * An example's response as a learner would give it: every `{calc: formula, format: 4sf}` in it, at any depth,
 * becomes the typed number.
 * @throws FormulaError if a formula cannot be read or evaluated
 */
export function typeExample(response: unknown, scope: Scope): unknown {
  if (Array.isArray(response)) return response.map((entry) => typeExample(entry, scope));
  if (typeof response !== 'object' || response === null) return response;
  if (isTypedCalculation(response)) {
    const value = scope.evaluate(response.calc);
    return response.format === undefined
      ? value.toPrecision(allDigits)
      : formatNumber(value, response.format);
  }
  return Object.fromEntries(Object.entries(response).map(([key, entry]) => [key, typeExample(entry, scope)]));
}

/** The formulas whose values an example's response types, at any depth. */
export function calculationsIn(response: unknown): readonly Formula[] {
  if (typeof response !== 'object' || response === null) return [];
  return isTypedCalculation(response) ? [response.calc] : Object.values(response).flatMap(calculationsIn);
}

/** Whether a response is one computed number. */
export function isTypedCalculation(response: unknown): response is TypedCalculation {
  if (typeof response !== 'object' || response === null) return false;
  return 'calc' in response && Object.keys(response).every((key) => key === 'calc' || key === 'format');
}
