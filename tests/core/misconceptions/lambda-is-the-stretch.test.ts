import { expect, it } from 'vitest';
import { lambdaIsTheStretch } from '../../../src/core/misconceptions/lambda-is-the-stretch.ts';

it('answers with the stretch factor, 4 for 4096 to 16384 tokens', () => {
  const value = lambdaIsTheStretch.evaluate({ trainedLength: 4096, targetLength: 16_384, headSize: 128 });
  expect(value).toBeCloseTo(4, 4);
});

it('refuses what the true formula refuses', () => {
  expect(() =>
    lambdaIsTheStretch.evaluate({ trainedLength: 4096, targetLength: 16_384, headSize: 2 }),
  ).toThrow(/^headSize/);
  expect(() =>
    lambdaIsTheStretch.evaluate({ trainedLength: 0, targetLength: 16_384, headSize: 128 }),
  ).toThrow(/^trainedLength/);
});
