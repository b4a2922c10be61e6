import type { AcceptedInterval } from '../../core/numeric/tolerance.ts';

/** An interval as its middle and the distance of its ends, for formats that know no other. */
export interface Around {
  readonly centre: number;
  readonly reach: number;
}

/** How far the value may lie from the middle, as a share of the width, to be taken for it. */
const evenness = 1e-6;

/** The value itself is the middle where both ends are as far from it. */
export function aroundValue(value: number, { low, high }: AcceptedInterval): Around {
  const reach = (high - low) / 2;
  const middle = low + reach;
  if (Math.abs(middle - value) <= evenness * reach || reach === 0) {
    return { centre: value, reach: shortNumber(reach) };
  }
  return { centre: shortNumber(middle), reach: shortNumber(reach) };
}

/** Without the digits that rounding in a computer leaves. */
function shortNumber(value: number): number {
  return Number(value.toPrecision(12));
}

/** A number as every system reads it: digits, a point, an exponent. */
export function plainNumber(value: number): string {
  return String(value);
}
