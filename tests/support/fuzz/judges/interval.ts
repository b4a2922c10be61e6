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
  const key = new Exact(value.toPrecision(100));
  if (tolerance === 'exact') return { low: key, high: key };
  if ('range' in tolerance)
    return { low: new Exact(tolerance.range[0]), high: new Exact(tolerance.range[1]) };
  if ('decimals' in tolerance || 'sigfigs' in tolerance) return roundingTo(value, tolerance);
  const reach = Decimal.max(key.abs().times(tolerance.rel ?? 0), tolerance.abs ?? 0);
  return { low: key.minus(reach), high: key.plus(reach) };
}

/**
 * What rounds to the key's digits, or to one of its neighbours' where the key, as it is written, is in the middle
 * between them.
 */
function roundingTo(value: number, tolerance: { readonly decimals: number } | { readonly sigfigs: number }) {
  const size = new Exact(Math.abs(value).toPrecision(15));
  const around = (rounding: Decimal.Rounding) => {
    const rounded =
      'sigfigs' in tolerance
        ? size.toSignificantDigits(tolerance.sigfigs, rounding)
        : size.toDecimalPlaces(tolerance.decimals, rounding);
    const place = 'sigfigs' in tolerance ? rounded.e - tolerance.sigfigs + 1 : -tolerance.decimals;
    const half = new Exact(10).pow(place).div(2);
    // Below a power of ten, significant figures are ten times closer together.
    const isCloserBelow = 'sigfigs' in tolerance && rounded.eq(new Exact(10).pow(rounded.e));
    return { low: rounded.minus(isCloserBelow ? half.div(10) : half), high: rounded.plus(half) };
  };
  const { low } = around(Decimal.ROUND_HALF_DOWN);
  const { high } = around(Decimal.ROUND_HALF_UP);
  return value < 0 ? { low: high.neg(), high: low.neg() } : { low, high };
}
