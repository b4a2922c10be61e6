import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acceptedInterval, isWithin } from '../../../src/core/numeric/tolerance.ts';
import type { Tolerance } from '../../../src/core/numeric/tolerance.ts';

const lambda = 4.088994243248622;

describe('acceptedInterval', () => {
  const cases: readonly (readonly [number, Tolerance, number, number])[] = [
    [lambda, 'exact', lambda, lambda],
    [100, { rel: 0.01 }, 99, 101],
    [-100, { rel: 0.01 }, -101, -99],
    [100, { abs: 0.5 }, 99.5, 100.5],
    [100, { rel: 0.01, abs: 0.5 }, 99, 101],
    [1, { rel: 0.01, abs: 0.5 }, 0.5, 1.5],
    [lambda, { sigfigs: 3 }, 4.085, 4.095],
    [-lambda, { sigfigs: 3 }, -4.095, -4.085],
    [1, { sigfigs: 3 }, 0.9995, 1.005],
    [40_889.94, { sigfigs: 2 }, 40_500, 41_500],
    [0.0012345, { sigfigs: 1 }, 0.00095, 0.0015],
    [lambda, { decimals: 2 }, 4.085, 4.095],
    [0.001, { decimals: 2 }, -0.005, 0.005],
    [54_410.14, { decimals: 0 }, 54_409.5, 54_410.5],
    [lambda, { range: [4, 5] }, 4, 5],
    // Half-way keys, of which 9.815, 1.005 and 2.675 are stored as a double below the half.
    [9.815, { sigfigs: 3 }, 9.805, 9.825],
    [-9.815, { sigfigs: 3 }, -9.825, -9.805],
    [99.95, { sigfigs: 3 }, 99.85, 100.5],
    [2.675, { decimals: 2 }, 2.665, 2.685],
    [1.005, { decimals: 2 }, 0.995, 1.015],
    [0.285, { decimals: 2 }, 0.275, 0.295],
    [0.5, { decimals: 0 }, -0.5, 1.5],
    [0.1 + 0.185, { decimals: 2 }, 0.275, 0.295],
    [2.6750001, { decimals: 2 }, 2.675, 2.685],
    // More decimals than a double of this size has.
    [1234.5, { decimals: 15 }, 1234.5, 1234.5],
  ];

  it.each(cases)('of %d with %o goes from %d to %d', (value, tolerance, low, high) => {
    expect(acceptedInterval(value, tolerance)).toEqual({ low, high });
  });

  it('with significant figures accepts just what rounds to the same figures', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-6, max: 1e9, noNaN: true }),
        fc.integer({ min: 1, max: 8 }),
        (value, figures) => {
          const { low, high } = acceptedInterval(value, { sigfigs: figures });
          const rounded = value.toPrecision(figures);
          expect((low + (high - low) * 1e-6).toPrecision(figures)).toBe(rounded);
          expect((high - (high - low) * 1e-6).toPrecision(figures)).toBe(rounded);
          expect((low - (high - low) * 1e-6).toPrecision(figures)).not.toBe(rounded);
          expect((high + (high - low) * 1e-6).toPrecision(figures)).not.toBe(rounded);
        },
      ),
    );
  });

  it.each<[number, Tolerance, string]>([
    [Number.NaN, 'exact', 'value'],
    [1, { rel: -1 }, 'rel'],
    [1, { abs: Number.NaN }, 'abs'],
    [0, { sigfigs: 3 }, 'value must be other than 0, which has no significant figures'],
    [1, { sigfigs: 0 }, 'sigfigs'],
    [1, { sigfigs: 2.5 }, 'sigfigs'],
    [1, { decimals: 16 }, 'decimals'],
    [1e21, { decimals: 2 }, 'value must be below 1e21 in size to be rounded to decimals'],
    [1, { range: [Number.NaN, 1] }, 'range[0]'],
    [1, { range: [2, 1] }, 'range[1]'],
  ])('refuses %d with %o, and says what is wrong: %s', (value, tolerance, about) => {
    const refused = (): unknown => acceptedInterval(value, tolerance);
    expect(refused).toThrow(RangeError);
    expect(refused).toThrow(about);
  });
});

describe('isWithin', () => {
  const interval = { low: 4.085, high: 4.095 };

  it('holds for the ends and for what a computer rounds beyond them', () => {
    expect(isWithin(4.085, interval)).toBe(true);
    expect(isWithin(4.095, interval)).toBe(true);
    expect(isWithin(4.095 * (1 + 0.9e-9), interval)).toBe(true);
    expect(isWithin(-4.095 * (1 + 0.9e-9), { low: -4.095, high: -4.085 })).toBe(true);
  });

  it.each<[string, number, number, Tolerance]>([
    ['10000000000', 1e10, 1e10 + 5, 'exact'],
    ['2147483648', 2_147_483_648, 2_147_483_647, { abs: 0 }],
    ['-2147483648', -2_147_483_648, -2_147_483_647, { rel: 0 }],
    ['10000000000 in a narrow interval', 1e10, 1e10 + 2, { abs: 1 }],
  ])('fails for %s and another number', (_, value, other, tolerance) => {
    expect(isWithin(other, acceptedInterval(value, tolerance))).toBe(false);
    expect(isWithin(value, acceptedInterval(value, tolerance))).toBe(true);
  });

  it('holds for exact values that differ by the rounding of a sum', () => {
    expect(isWithin(0.3, acceptedInterval(0.1 + 0.2, 'exact'))).toBe(true);
    expect(isWithin(0.1 + 0.2, acceptedInterval(0.3, 'exact'))).toBe(true);
    expect(isWithin(0, acceptedInterval(0, 'exact'))).toBe(true);
    expect(isWithin(1e-300, acceptedInterval(0, 'exact'))).toBe(false);
  });

  it('gives the ends of a wide interval a relative slack of 1e-9', () => {
    const wide = acceptedInterval(lambda, { rel: 0.0005 });
    expect([0.9e-9, 1.1e-9].map((share) => isWithin(wide.high * (1 + share), wide))).toEqual([true, false]);
    expect([0.9e-9, 1.1e-9].map((share) => isWithin(wide.low * (1 - share), wide))).toEqual([true, false]);
  });

  it('takes the slack from the larger end', () => {
    const uneven = [
      { low: 0, high: 5 },
      { low: -5, high: 0 },
    ];
    expect(isWithin(5 * (1 + 0.9e-9), { low: 0, high: 5 })).toBe(true);
    expect(isWithin(-5 * (1 + 0.9e-9), { low: -5, high: 0 })).toBe(true);
    expect(uneven.map((each) => isWithin(5 * (1 + 2e-9), each) || isWithin(-5 * (1 + 2e-9), each))).toEqual([
      false,
      false,
    ]);
  });

  it('fails outside, and for what is not a number', () => {
    expect(isWithin(4.0951, interval)).toBe(false);
    expect(isWithin(4.0849, interval)).toBe(false);
    expect(isWithin(4.095 * (1 + 2e-9), interval)).toBe(false);
    expect(isWithin(Number.NaN, interval)).toBe(false);
  });
});
