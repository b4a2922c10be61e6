import { expect, it } from 'vitest';
import { radiansForTurns } from '../../../src/core/misconceptions/radians-for-turns.ts';

it('counts 40.96 turns for pair 33 over 4096 tokens, which is its angle in radians', () => {
  const value = radiansForTurns.evaluate({ base: 10_000, headSize: 128, pair: 33, length: 4096 });
  expect(value).toBeCloseTo(40.96, 10);
});

it('refuses what the true formula refuses', () => {
  expect(() => radiansForTurns.evaluate({ base: 10_000, headSize: 128, pair: 65, length: 4096 })).toThrow(
    /^pair/,
  );
  expect(() => radiansForTurns.evaluate({ base: 10_000, headSize: 128, pair: 33, length: 0 })).toThrow(
    /^length/,
  );
});
