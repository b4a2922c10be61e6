import { expect, it } from 'vitest';
import { shortcutErrorConstant } from '../../../src/core/misconceptions/shortcut-error-constant.ts';

it('answers with 2.1764 per cent too little also where d is 8', () => {
  const value = shortcutErrorConstant.evaluate({ trainedLength: 4096, targetLength: 16_384, headSize: 8 });
  expect(value).toBeCloseTo(-0.021764, 6);
});

it('refuses what the true formula refuses', () => {
  expect(() =>
    shortcutErrorConstant.evaluate({ trainedLength: 4096, targetLength: 16_384, headSize: 2 }),
  ).toThrow(/^headSize/);
  expect(() =>
    shortcutErrorConstant.evaluate({ trainedLength: 0, targetLength: 16_384, headSize: 128 }),
  ).toThrow(/^trainedLength/);
});
