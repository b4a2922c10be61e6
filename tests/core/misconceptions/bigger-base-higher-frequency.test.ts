import { expect, it } from 'vitest';
import { biggerBaseHigherFrequency } from '../../../src/core/misconceptions/bigger-base-higher-frequency.ts';

it('lets frequencies grow with the base, 100 instead of 0.01 for pair 33', () => {
  const value = biggerBaseHigherFrequency.evaluate({ base: 10_000, headSize: 128, pair: 33 });
  expect(value).toBeCloseTo(100, 10);
});

it('refuses what the true formula refuses', () => {
  expect(() => biggerBaseHigherFrequency.evaluate({ base: 1, headSize: 128, pair: 33 })).toThrow(/^base/);
  expect(() => biggerBaseHigherFrequency.evaluate({ base: 10_000, headSize: 128, pair: 65 })).toThrow(
    /^pair/,
  );
});
