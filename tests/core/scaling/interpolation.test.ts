import fc from 'fast-check';
import { expect, it } from 'vitest';
import { maxAngleRatio, periodRatio } from '../../../src/core/scaling/period-ratio.ts';
import { length, pairOfHead } from '../../support/heads.ts';

it('interpolation stretches every pair alike and leaves no angle out of range', () => {
  fc.assert(
    fc.property(pairOfHead, length, length, (pair, trainedLength, targetLength) => {
      const call = { method: 'interpolation', ...pair, trainedLength, targetLength } as const;
      expect(periodRatio(call)).toBe(targetLength / trainedLength);
      expect(maxAngleRatio(call)).toBe(1);
    }),
  );
});

it('interpolation takes another factor from its options', () => {
  const pair = { base: 10_000, headSize: 128, pair: 1, trainedLength: 4096, targetLength: 16_384 };
  expect(periodRatio({ method: 'interpolation', ...pair, options: { factor: 2.5 } })).toBe(2.5);
});
