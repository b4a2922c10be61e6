import { expect, it } from 'vitest';
import { baseForFactor } from '../../../src/core/misconceptions/base-for-factor.ts';

it('answers with the new base of 10000, 40889.94243 for 4096 to 16384 tokens', () => {
  const value = baseForFactor.evaluate({ trainedLength: 4096, targetLength: 16_384, headSize: 128 });
  expect(value).toBeCloseTo(40889.94243, 4);
});

it('refuses what the true formula refuses', () => {
  expect(() => baseForFactor.evaluate({ trainedLength: 4096, targetLength: 16_384, headSize: 2 })).toThrow(
    /^headSize/,
  );
  expect(() => baseForFactor.evaluate({ trainedLength: 0, targetLength: 16_384, headSize: 128 })).toThrow(
    /^trainedLength/,
  );
});
