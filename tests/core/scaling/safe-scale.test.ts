import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { period } from '../../../src/core/rope/frequencies.ts';
import { firstUnfinishedPair } from '../../../src/core/rope/unfinished.ts';
import { baseScaleFactor } from '../../../src/core/scaling/base-scaling.ts';
import { safeBaseScaleFactor } from '../../../src/core/scaling/safe-scale.ts';
import { flagship } from '../../support/heads.ts';

describe('safeBaseScaleFactor', () => {
  it('is 6.8810 for Llama-2 from 4096 to 16384 tokens', () => {
    expect(safeBaseScaleFactor(flagship)).toBeCloseTo(6.881, 4);
  });

  it('stretches the first unfinished pair by exactly the factor, so that no later one leaves its range', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100 }),
        fc.integer({ min: 1000, max: 50_000 }),
        (stretch, trainedLength) => {
          const head = { base: 500_000, headSize: 128, trainedLength };
          const pair = firstUnfinishedPair(head) ?? Number.NaN;
          const targetLength = stretch * trainedLength;
          const base = head.base * safeBaseScaleFactor({ ...head, targetLength });
          const ratio = period({ ...head, base, pair }) / period({ ...head, pair });
          expect(Math.abs(ratio / stretch - 1)).toBeLessThan(1e-13);
          expect(base / head.base).toBeGreaterThanOrEqual(
            baseScaleFactor({ headSize: 128, trainedLength, targetLength }) * (1 - 1e-13),
          );
        },
      ),
    );
  });

  it('is 1 where every pair finishes a turn', () => {
    expect(safeBaseScaleFactor({ ...flagship, base: 1.5 })).toBe(1);
  });

  it('refuses a trained length below 2π and a result that no double holds', () => {
    expect(() => safeBaseScaleFactor({ ...flagship, trainedLength: 6 })).toThrow(
      'trainedLength must be an integer, at least 7',
    );
    const huge = { base: 1e9, headSize: 8192, trainedLength: 7, targetLength: 100_000_000 };
    expect(() => safeBaseScaleFactor(huge)).toThrow('the safe base scale factor');
  });
});
