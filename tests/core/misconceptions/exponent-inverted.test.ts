import { expect, it } from 'vitest';
import { exponentInverted } from '../../../src/core/misconceptions/exponent-inverted.ts';

it('answers with the exponent upside down, 3.9143 for 4096 to 16384 tokens', () => {
  const value = exponentInverted.evaluate({ trainedLength: 4096, targetLength: 16_384, headSize: 128 });
  expect(value).toBeCloseTo(3.9143, 4);
});

it('refuses what the true formula refuses', () => {
  expect(() => exponentInverted.evaluate({ trainedLength: 4096, targetLength: 16_384, headSize: 2 })).toThrow(
    /^headSize/,
  );
  expect(() => exponentInverted.evaluate({ trainedLength: 0, targetLength: 16_384, headSize: 128 })).toThrow(
    /^trainedLength/,
  );
});
