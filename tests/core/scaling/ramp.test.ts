import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exact } from '../../../src/core/numeric/double-double.ts';
import { blendedPeriodRatio, periodRatioByRotations } from '../../../src/core/scaling/ramp.ts';

describe('blendedPeriodRatio', () => {
  it('is the factor where nothing is kept, and 1 where everything is', () => {
    expect(blendedPeriodRatio(4, exact(0), exact(1))).toBe(4);
    expect(blendedPeriodRatio(4, exact(1), exact(0))).toBe(1);
  });

  it('averages frequencies, not periods', () => {
    expect(blendedPeriodRatio(4, exact(0.5), exact(0.5))).toBeCloseTo(1 / ((1 + 1 / 4) / 2), 15);
  });
});

describe('periodRatioByRotations', () => {
  it('stays between its ends also for a factor below 1', () => {
    const pair = { base: 10_000, headSize: 128, pair: 33 };
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1, noNaN: true }), (factor) => {
        const ratio = periodRatioByRotations(pair, { trainedLength: 4096, factor }, { slow: 1, fast: 32 });
        expect(ratio).toBeGreaterThanOrEqual(factor);
        expect(ratio).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('keeps its digits just above the slow bound under a huge factor', () => {
    // The pair turns 1/π times: 4 tokens / (2π · 4^(1/2)). The bound shares its first twelve digits.
    const pair = { base: 4, headSize: 4, pair: 2 };
    const bounds = { slow: 0.3183098861837, fast: 1 };
    const ratio = periodRatioByRotations(pair, { trainedLength: 4, factor: 1e12 }, bounds);
    // From arithmetic of 50 digits.
    expect(Math.abs(ratio / 882588813226.9265343657779 - 1)).toBeLessThan(1e-15);
  });
});
