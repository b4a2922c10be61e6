import fc from 'fast-check';
import { expect, it } from 'vitest';
import { maxAngleRatio, periodRatio } from '../../../src/core/scaling/period-ratio.ts';
import { pairOfHead } from '../../support/heads.ts';

it('no scaling keeps every period, so that angles grow with the length', () => {
  fc.assert(
    fc.property(pairOfHead, (pair) => {
      const call = { method: 'none', ...pair, trainedLength: 4096, targetLength: 16_384 } as const;
      expect(periodRatio(call)).toBe(1);
      expect(maxAngleRatio(call)).toBe(4);
    }),
  );
});
