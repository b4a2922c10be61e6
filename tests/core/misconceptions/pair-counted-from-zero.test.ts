import { expect, it } from 'vitest';
import { pairCountedFromZero } from '../../../src/core/misconceptions/pair-counted-from-zero.ts';

it('gives the last pair the frequency 1/b, 0.0001 for a base of 10000', () => {
  const value = pairCountedFromZero.evaluate({ base: 10_000, headSize: 128, pair: 64 });
  expect(value).toBeCloseTo(0.0001, 15);
});

it('refuses what the true formula refuses', () => {
  expect(() => pairCountedFromZero.evaluate({ base: 1, headSize: 128, pair: 33 })).toThrow(/^base/);
  expect(() => pairCountedFromZero.evaluate({ base: 10_000, headSize: 128, pair: 65 })).toThrow(/^pair/);
});
