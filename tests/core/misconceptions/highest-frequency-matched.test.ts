import { expect, it } from 'vitest';
import { highestFrequencyMatched } from '../../../src/core/misconceptions/highest-frequency-matched.ts';

const flagship = {
  method: 'base-scaling',
  base: 10_000,
  headSize: 128,
  trainedLength: 4096,
  targetLength: 16_384,
} as const;

it.each([
  [1, 4],
  [33, 1.97812],
  [64, 1],
])('stretches pair %i by %d, the ratio of its mirror image in the order of pairs', (pair, ratio) => {
  expect(highestFrequencyMatched.evaluate({ ...flagship, pair })).toBeCloseTo(ratio, 5);
});

it('refuses what the true formula refuses', () => {
  expect(() => highestFrequencyMatched.evaluate({ ...flagship, pair: 0 })).toThrow(/^pair/);
  expect(() => highestFrequencyMatched.evaluate({ ...flagship, pair: 65 })).toThrow(/^pair/);
  expect(() => highestFrequencyMatched.evaluate({ ...flagship, pair: 33, headSize: 2 })).toThrow(/^headSize/);
  expect(() => highestFrequencyMatched.evaluate({ ...flagship, pair: 33, targetLength: 0 })).toThrow(
    /^targetLength/,
  );
});
