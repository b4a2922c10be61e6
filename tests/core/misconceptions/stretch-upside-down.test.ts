import { expect, it } from 'vitest';
import { stretchUpsideDown } from '../../../src/core/misconceptions/stretch-upside-down.ts';

it('answers with the trained length over the target length, 0.25 for 4096 to 16384 tokens', () => {
  const value = stretchUpsideDown.evaluate({ trainedLength: 4096, targetLength: 16_384 });
  expect(value).toBeCloseTo(0.25, 15);
});

it('refuses what the true formula refuses', () => {
  expect(() => stretchUpsideDown.evaluate({ trainedLength: 0, targetLength: 16_384 })).toThrow(
    /^trainedLength/,
  );
  expect(() => stretchUpsideDown.evaluate({ trainedLength: 4096, targetLength: 1.5 })).toThrow(
    /^targetLength/,
  );
});
