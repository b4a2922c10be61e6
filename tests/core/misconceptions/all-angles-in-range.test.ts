import { expect, it } from 'vitest';
import { allAnglesInRange } from '../../../src/core/misconceptions/all-angles-in-range.ts';

const flagship = {
  method: 'base-scaling',
  base: 10_000,
  headSize: 128,
  trainedLength: 4096,
  targetLength: 16_384,
} as const;

it.each([1, 47, 64])('keeps pair %i within its trained angles', (pair) => {
  expect(allAnglesInRange.evaluate({ ...flagship, pair })).toBe(1);
});

it('refuses what the true formula refuses', () => {
  expect(() => allAnglesInRange.evaluate({ ...flagship, pair: 0 })).toThrow(/^pair/);
  expect(() => allAnglesInRange.evaluate({ ...flagship, pair: 65 })).toThrow(/^pair/);
  expect(() => allAnglesInRange.evaluate({ ...flagship, pair: 33, headSize: 2 })).toThrow(/^headSize/);
  expect(() => allAnglesInRange.evaluate({ ...flagship, pair: 33, targetLength: 0 })).toThrow(
    /^targetLength/,
  );
});
