import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { period } from '../../../src/core/rope/frequencies.ts';
import { resonancePeriod } from '../../../src/core/scaling/resonance.ts';
import { pairOfHead } from '../../support/heads.ts';

describe('resonancePeriod', () => {
  it.each([
    [1, 6],
    [4, 10],
    [16, 54],
    [64, 54_410],
  ])('of pair %d of Llama-2 is %d tokens', (pair, tokens) => {
    expect(resonancePeriod({ base: 10_000, headSize: 128, pair })).toBe(tokens);
  });

  it('is refused where it reaches 2^53 tokens, naming the base', () => {
    const call = { base: 1e20, headSize: 128, pair: 64 };
    expect(() => resonancePeriod(call)).toThrow(RangeError);
    expect(() => resonancePeriod(call)).toThrow(/^base must be so small that the period stays below 2\^53/);
    expect(resonancePeriod({ ...call, base: 1e15 })).toBeGreaterThan(1e15);
  });

  it('is a whole number within half a token of the period', () => {
    fc.assert(
      fc.property(pairOfHead, (pair) => {
        const rounded = resonancePeriod(pair);
        expect(Number.isInteger(rounded)).toBe(true);
        expect(Math.abs(rounded - period(pair))).toBeLessThanOrEqual(0.5 + 1e-14 * rounded);
      }),
    );
  });
});
