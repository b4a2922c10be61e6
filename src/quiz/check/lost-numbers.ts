import { formatNumber } from '../../core/numeric/format.ts';
import type { Scope } from '../../formula/scope.ts';
import type { Finding } from './problem.ts';
import type { ShownNumber } from './shown-numbers.ts';

/**
 * A number other than 0 that its format shows as 0.
 * @throws FormulaError if it cannot be computed
 */
export function checkLost({ path, formula, format, at }: ShownNumber, scope: Scope): readonly Finding[] {
  const value = scope.evaluate(formula);
  if (Math.abs(value) < noise || /[1-9]/.test(formatNumber(value, format).replace(/ × 10.*$/, ''))) return [];
  const message = `{{${formula}|${format}}} shows ${formatNumber(value, format)} for ${formatNumber(value, '3sf')}`;
  const place = { at: 'text', path, from: at } as const;
  return [{ code: 'W127', place, message, advice: `count figures from the first: {{${formula}|3sf}}` }];
}

/** What the rounding of doubles leaves of a difference that is none. */
const noise = 1e-9;
