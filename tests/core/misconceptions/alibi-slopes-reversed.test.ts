import { expect, it } from 'vitest';
import { alibiSlopesReversed } from '../../../src/core/misconceptions/alibi-slopes-reversed.ts';

it.each([
  [1, -0.390625],
  [4, -25],
  [8, -50],
])('lets head %i of 8 subtract as if its slope were 2^(−8/k): %d over 100 tokens', (head, bias) => {
  expect(alibiSlopesReversed.evaluate({ heads: 8, head, distance: 100 })).toBeCloseTo(bias, 12);
});

it('adds plain zero at no distance', () => {
  expect(alibiSlopesReversed.evaluate({ heads: 8, head: 1, distance: 0 })).toBe(0);
});

it('refuses what the true formula refuses', () => {
  expect(() => alibiSlopesReversed.evaluate({ heads: 8, head: 9, distance: 1 })).toThrow(/^head/);
  expect(() => alibiSlopesReversed.evaluate({ heads: 8, head: 1, distance: -1 })).toThrow(/^distance/);
});
