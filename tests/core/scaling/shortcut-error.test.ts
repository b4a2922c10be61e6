import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { baseScaleFactor } from '../../../src/core/scaling/base-scaling.ts';
import { shortcutError } from '../../../src/core/scaling/shortcut-error.ts';

describe('shortcutError', () => {
  it.each([
    [128, 4, -0.0218],
    [128, 32, -0.0535],
    [64, 4, -0.0437],
    [8, 4, -0.37],
    [4, 4, -0.75],
  ])('with %d coordinates and a stretch of %d is %d', (headSize, stretch, error) => {
    const value = shortcutError({ trainedLength: 4096, targetLength: 4096 * stretch, headSize });
    expect(value).toBeCloseTo(error, 3);
  });

  it('says by how much the shortcut misses', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 2, max: 64 }), (target, pairs) => {
        const call = { trainedLength: 1000, targetLength: target, headSize: 2 * pairs };
        const exact = baseScaleFactor(call);
        expect(Math.abs(exact * (1 + shortcutError(call)) - target / 1000)).toBeLessThan(
          1e-12 * (target / 1000),
        );
      }),
    );
  });

  it('is 0, without a sign, where nothing is stretched', () => {
    expect(shortcutError({ trainedLength: 4096, targetLength: 4096, headSize: 128 })).toBe(0);
  });
});
