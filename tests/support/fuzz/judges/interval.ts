import { Decimal } from 'decimal.js';
import type { Tolerance } from '../../../../src/core/numeric/tolerance.ts';

/** Arithmetic that rounds nothing that matters here. */
export const Exact = Decimal.clone({ precision: 400, maxE: 9e15, minE: -9e15 });

/** The answers that a tolerance accepts, both ends included. */
export interface Interval {
  readonly low: Decimal;
  readonly high: Decimal;
  /** How far beyond an end the judge has no opinion: the documented slack, and the rounding of doubles. */
  readonly doubt: Decimal;
}

/** The interval as the tolerance defines it. */
export function intervalOf(value: number, tolerance: Tolerance): Interval {
  const { low, high } = endsOf(value, tolerance);
  const scale = Decimal.max(low.abs(), high.abs());
  const rounding = scale.times(new Exact(2).pow(-50));
  const slack = Decimal.min(scale.times('1e-9'), high.minus(low).times('1e-3'));
  return { low, high, doubt: slack.plus(rounding.times(3)) };
}

/** True: inside. False: outside. Null: so close to an end that the slack decides. */
export function isInside(answer: Decimal, { low, high, doubt }: Interval): boolean | null {
  if (answer.gte(low) && answer.lte(high)) return true;
  return answer.gte(low.minus(doubt)) && answer.lte(high.plus(doubt)) ? null : false;
}

function endsOf(value: number, tolerance: Tolerance): { readonly low: Decimal; readonly high: Decimal } {
  // To its last binary digit, for on that hangs what a middle between two decimals rounds to.
  const key = new Exact(value.toPrecision(100));
  if (tolerance === 'exact') return { low: key, high: key };
  if ('range' in tolerance)
    return { low: new Exact(tolerance.range[0]), high: new Exact(tolerance.range[1]) };
  if ('decimals' in tolerance) return roundingTo(key, tolerance.decimals, false);
  if ('sigfigs' in tolerance) {
    const rounded = key.abs().toSignificantDigits(tolerance.sigfigs, Decimal.ROUND_HALF_UP);
    const isPower = rounded.eq(new Exact(10).pow(rounded.e));
    return roundingTo(key, tolerance.sigfigs - 1 - rounded.e, isPower);
  }
  const reach = Decimal.max(key.abs().times(tolerance.rel ?? 0), tolerance.abs ?? 0);
  return { low: key.minus(reach), high: key.plus(reach) };
}

/** What rounds to the key's digits; below a power of ten, significant figures stand ten times closer. */
function roundingTo(key: Decimal, decimals: number, isCloserBelow: boolean) {
  const unit = new Exact(10).pow(-decimals);
  const half = unit.div(2);
  const rounded = key.abs().div(unit).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).times(unit);
  const low = rounded.minus(isCloserBelow ? half.div(10) : half);
  const high = rounded.plus(half);
  return key.isNegative() ? { low: high.neg(), high: low.neg() } : { low, high };
}
