import { expect, it } from 'vitest';
import { limitIsLongestPeriod } from '../../../src/core/misconceptions/limit-is-longest-period.ts';

it('takes the longest period for the limit, 5063255.794 tokens at a base of a million', () => {
  const value = limitIsLongestPeriod.evaluate({ newBase: 1_000_000, headSize: 128, criticalDimension: 92 });
  expect(value).toBeCloseTo(5_063_255.794, 3);
});

it('refuses what the true formula refuses', () => {
  expect(() => limitIsLongestPeriod.evaluate({ newBase: 1, headSize: 128, criticalDimension: 92 })).toThrow(
    /^newBase/,
  );
  expect(() =>
    limitIsLongestPeriod.evaluate({ newBase: 1_000_000, headSize: 128, criticalDimension: 130 }),
  ).toThrow(/^criticalDimension/);
});
