import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correlationOf, meanOf, quantileOf } from '../../src/analysis/statistics.ts';

describe('by hand', () => {
  it('the mean of 1, 2, 4 is 7/3', () => {
    expect(meanOf([1, 2, 4])).toBeCloseTo(7 / 3, 14);
  });

  // Of 1, 3, 7, 15 the places are 0, 1, 2, 3; the median is at 1.5, the ninth decile at 2.7.
  it.each([
    [0, 1],
    [0.5, 5],
    [0.9, 12.6],
    [1, 15],
  ])('the %f quantile of 15, 1, 7, 3 is %f', (share, value) => {
    expect(quantileOf([15, 1, 7, 3], share)).toBeCloseTo(value, 12);
  });

  // x: 1 2 3, y: 1 3 2; deviations −1 0 1 and −1 1 0; r = 1 / √(2 · 2).
  it('the correlation of (1, 1), (2, 3), (3, 2) is a half', () => {
    expect(
      correlationOf([
        [1, 1],
        [2, 3],
        [3, 2],
      ]),
    ).toBeCloseTo(0.5, 14);
  });

  it('there is no correlation without a spread', () => {
    expect(
      correlationOf([
        [0.1, 1],
        [0.1, 2],
        [0.1, 5],
      ]),
    ).toBeNull();
  });
});

it('a correlation does not change by scale and place, and changes its sign with one side', () => {
  const pairs = fc.array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 })), {
    minLength: 2,
    maxLength: 20,
  });
  fc.assert(
    fc.property(pairs, (all) => {
      const r = correlationOf(all);
      const moved = correlationOf(all.map(([x, y]) => [3 * x + 7, 5 - 2 * y]));
      if (r === null) expect(moved).toBeNull();
      else expect(moved).toBeCloseTo(-r, 9);
      expect(Math.abs(r ?? 0)).toBeLessThanOrEqual(1);
    }),
  );
});
