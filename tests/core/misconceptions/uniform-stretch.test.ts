import { expect, it } from 'vitest';
import { uniformStretch } from '../../../src/core/misconceptions/uniform-stretch.ts';

const flagship = {
  method: 'base-scaling',
  base: 10_000,
  headSize: 128,
  trainedLength: 4096,
  targetLength: 16_384,
} as const;

it.each([1, 33, 64])('stretches pair %i fourfold from 4096 to 16384 tokens', (pair) => {
  expect(uniformStretch.evaluate({ ...flagship, pair })).toBe(4);
});

it('refuses what the true formula refuses', () => {
  expect(() => uniformStretch.evaluate({ ...flagship, pair: 0 })).toThrow(/^pair/);
  expect(() => uniformStretch.evaluate({ ...flagship, pair: 65 })).toThrow(/^pair/);
  expect(() => uniformStretch.evaluate({ ...flagship, pair: 33, headSize: 2 })).toThrow(/^headSize/);
  expect(() => uniformStretch.evaluate({ ...flagship, pair: 33, targetLength: 0 })).toThrow(/^targetLength/);
});
