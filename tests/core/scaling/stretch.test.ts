import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logarithmOfStretch, requireLengths, stretchFactor } from '../../../src/core/scaling/stretch.ts';
import { length } from '../../support/heads.ts';

describe('stretchFactor', () => {
  it('is 4 from 4096 to 16384 tokens, and below 1 when shortening', () => {
    expect(stretchFactor({ trainedLength: 4096, targetLength: 16_384 })).toBe(4);
    expect(stretchFactor({ trainedLength: 4096, targetLength: 2048 })).toBe(0.5);
  });

  it('times the trained length is the target length', () => {
    fc.assert(
      fc.property(length, length, (trainedLength, targetLength) => {
        const product = stretchFactor({ trainedLength, targetLength }) * trainedLength;
        expect(Math.abs(product / targetLength - 1)).toBeLessThan(3e-16);
      }),
    );
  });
});

describe('logarithmOfStretch', () => {
  it('keeps its digits where the lengths are close', () => {
    const value = logarithmOfStretch({ trainedLength: 99_999_999, targetLength: 100_000_000 });
    // ln(1 + x) = x − x²/2 + x³/3 with x = 1/99999999
    const x = 1 / 99_999_999;
    expect(Math.abs(value / (x - x ** 2 / 2 + x ** 3 / 3) - 1)).toBeLessThan(1e-15);
  });

  it('is the plain logarithm elsewhere, and 0 for equal lengths', () => {
    expect(logarithmOfStretch({ trainedLength: 4096, targetLength: 16_384 })).toBeCloseTo(Math.LN2 * 2, 15);
    expect(logarithmOfStretch({ trainedLength: 5, targetLength: 5 })).toBe(0);
  });
});

describe('requireLengths', () => {
  it('names the length that is no positive integer', () => {
    expect(() => requireLengths({ trainedLength: 0, targetLength: 1 })).toThrow(/^trainedLength/);
    expect(() => requireLengths({ trainedLength: 1, targetLength: 1.5 })).toThrow(/^targetLength/);
  });
});
