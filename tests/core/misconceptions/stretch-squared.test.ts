import { expect, it } from 'vitest';
import { stretchSquared } from '../../../src/core/misconceptions/stretch-squared.ts';

it('answers with the square of the stretch factor, 16 for 4096 to 16384 tokens', () => {
  const value = stretchSquared.evaluate({ trainedLength: 4096, targetLength: 16_384, headSize: 128 });
  expect(value).toBeCloseTo(16, 4);
});

it('refuses what the true formula refuses', () => {
  expect(() => stretchSquared.evaluate({ trainedLength: 4096, targetLength: 16_384, headSize: 2 })).toThrow(
    /^headSize/,
  );
  expect(() => stretchSquared.evaluate({ trainedLength: 0, targetLength: 16_384, headSize: 128 })).toThrow(
    /^trainedLength/,
  );
});
