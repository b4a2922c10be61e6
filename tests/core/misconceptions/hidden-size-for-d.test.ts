import { expect, it } from 'vitest';
import { hiddenSizeForD } from '../../../src/core/misconceptions/hidden-size-for-d.ts';

it('answers as if the head had 32 times its size, 4.00271 for 4096 to 16384 tokens', () => {
  const value = hiddenSizeForD.evaluate({ trainedLength: 4096, targetLength: 16_384, headSize: 128 });
  expect(value).toBeCloseTo(4.00271, 4);
});

it('refuses what the true formula refuses', () => {
  expect(() => hiddenSizeForD.evaluate({ trainedLength: 4096, targetLength: 16_384, headSize: 2 })).toThrow(
    /^headSize/,
  );
  expect(() => hiddenSizeForD.evaluate({ trainedLength: 0, targetLength: 16_384, headSize: 128 })).toThrow(
    /^trainedLength/,
  );
});
