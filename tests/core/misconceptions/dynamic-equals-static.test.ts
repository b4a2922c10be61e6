import { expect, it } from 'vitest';
import { dynamicEqualsStatic } from '../../../src/core/misconceptions/dynamic-equals-static.ts';

const setting = { base: 10_000, headSize: 128, trainedLength: 4096, factor: 4 };

it.each([1000, 4096, 16_384])('answers with 40889.94243 for a text of %i tokens', (length) => {
  expect(dynamicEqualsStatic.evaluate({ ...setting, length })).toBeCloseTo(40_889.94243, 4);
});

it('refuses what the true formula refuses', () => {
  expect(() => dynamicEqualsStatic.evaluate({ ...setting, length: 0 })).toThrow(/^length/);
  expect(() => dynamicEqualsStatic.evaluate({ ...setting, length: 8192, headSize: 2 })).toThrow(/^headSize/);
  expect(() => dynamicEqualsStatic.evaluate({ ...setting, length: 8192, factor: 0 })).toThrow(/^factor/);
});
