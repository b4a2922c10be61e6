import { Decimal as AnyPrecision } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  divide,
  exact,
  exponential,
  logarithm,
  logarithmOfRatio,
  logarithmOfTurn,
  multiply,
  negate,
  productOfDoubles,
  roundDown,
  roundToNearest,
  roundUp,
  subtract,
  sumOfDoubles,
  toDouble,
} from '../../../src/core/numeric/double-double.ts';
import type { DoubleDouble } from '../../../src/core/numeric/double-double.ts';
import { exactly } from '../../../tools/golden/decimals.ts';

const Decimal = AnyPrecision.clone({ precision: 80 });
const decimal = ({ high, low }: DoubleDouble) => new Decimal(exactly(high)).plus(exactly(low));

function relativeError(value: DoubleDouble, wanted: AnyPrecision): number {
  const error = decimal(value).minus(wanted).abs();
  return wanted.isZero() ? error.toNumber() : error.div(wanted.abs()).toNumber();
}

const integer = fc.maxSafeInteger();
const positive = fc.double({ min: 1e-9, max: 1e9, noNaN: true });

describe('the error-free operations', () => {
  it('hold the exact sum and product of two doubles', () => {
    fc.assert(
      fc.property(integer, integer, (a, b) => {
        expect(decimal(sumOfDoubles(a, -b)).equals(new Decimal(exactly(a)).minus(exactly(b)))).toBe(true);
        expect(decimal(productOfDoubles(a, b)).equals(new Decimal(exactly(a)).times(exactly(b)))).toBe(true);
      }),
    );
  });
});

describe('arithmetic', () => {
  it('is good to 30 digits', () => {
    fc.assert(
      fc.property(positive, positive, positive, (a, b, c) => {
        const x = divide(exact(a), exact(b));
        const y = divide(exact(c), exact(a));
        const [dx, dy] = [decimal(x), decimal(y)];
        expect(relativeError(x, new Decimal(exactly(a)).div(exactly(b)))).toBeLessThan(1e-30);
        expect(relativeError(add(x, y), dx.plus(dy))).toBeLessThan(1e-30);
        expect(relativeError(multiply(x, y), dx.times(dy))).toBeLessThan(1e-30);
        expect(relativeError(divide(x, y), dx.div(dy))).toBeLessThan(1e-30);
        expect(toDouble(subtract(x, x))).toBe(0);
        expect(toDouble(negate(x))).toBe(-toDouble(x));
      }),
    );
  });
});

describe('exponential and logarithm', () => {
  it('are good to 28 digits', () => {
    fc.assert(
      fc.property(fc.double({ min: -600, max: 600, noNaN: true }), positive, (power, value) => {
        expect(relativeError(exponential(exact(power)), Decimal.exp(exactly(power)))).toBeLessThan(1e-28);
        const wanted = Decimal.ln(exactly(value));
        expect(decimal(logarithm(value)).minus(wanted).abs().toNumber()).toBeLessThan(1e-29);
      }),
      { numRuns: 40 },
    );
  });

  it('are the same when a number comes again, however many came between', () => {
    const numbers = Array.from({ length: 200 }, (_, index) => index + 2);
    const once = numbers.map(logarithm);
    expect(new Set(once.map(toDouble)).size).toBe(numbers.length);
    expect(numbers.toReversed().map(logarithm)).toEqual(once.toReversed());
  });

  it('reach to the ends of the doubles', () => {
    for (const value of [5e-324, 1e-300, 1 + 2 ** -52, 1e300, 1.79e308]) {
      expect(relativeError(logarithm(value), Decimal.ln(exactly(value)))).toBeLessThan(1e-16);
      expect(toDouble(logarithm(value))).toBeCloseTo(Math.log(value), 12);
    }
    expect(toDouble(exponential(exact(800)))).not.toBeLessThan(Number.MAX_VALUE);
    expect(toDouble(exponential(exact(-800)))).toBe(0);
  });

  it('know the turn and the logarithm of a ratio', () => {
    expect(relativeError(logarithmOfTurn, Decimal.ln(Decimal.acos(-1).times(2)))).toBeLessThan(1e-31);
    const wanted = Decimal.ln(new Decimal(4097).div(4096));
    expect(relativeError(logarithmOfRatio(4097, 4096), wanted)).toBeLessThan(1e-26);
  });
});

describe('rounding', () => {
  it('looks behind the first sixteen digits', () => {
    const justBelow = { high: 47, low: -1e-20 };
    const justAbove = { high: 47, low: 1e-20 };
    expect([roundDown(justBelow), roundUp(justBelow), roundToNearest(justBelow)]).toEqual([46, 47, 47]);
    expect([roundDown(justAbove), roundUp(justAbove), roundToNearest(justAbove)]).toEqual([47, 48, 47]);
    expect([roundDown(exact(47)), roundUp(exact(47))]).toEqual([47, 47]);
    expect([roundDown(exact(-0.5)), roundUp(exact(-0.5)), roundToNearest(exact(2.5))]).toEqual([-1, 0, 3]);
    expect(roundToNearest({ high: 2.5, low: -1e-20 })).toBe(2);
  });
});
