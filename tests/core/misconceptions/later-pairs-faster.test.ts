import { expect, it } from 'vitest';
import { laterPairsFaster } from '../../../src/core/misconceptions/later-pairs-faster.ts';

it('gives the last pair one radian per token, and the first the frequency that is really the last', () => {
  expect(laterPairsFaster.evaluate({ base: 10_000, headSize: 128, pair: 64 })).toBe(1);
  expect(laterPairsFaster.evaluate({ base: 10_000, headSize: 4, pair: 1 })).toBeCloseTo(0.01, 15);
});

it('refuses what the true formula refuses', () => {
  expect(() => laterPairsFaster.evaluate({ base: 1, headSize: 128, pair: 33 })).toThrow(/^base/);
  expect(() => laterPairsFaster.evaluate({ base: 10_000, headSize: 128, pair: 65 })).toThrow(/^pair/);
});
