import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstUnfinishedPair } from '../../../src/core/rope/unfinished.ts';
import { criticalBase, criticalDimension, usableLength } from '../../../src/core/scaling/critical-base.ts';
import { pairOfHead } from '../../support/heads.ts';

const llama2 = { base: 10_000, headSize: 128, trainedLength: 4096 };

describe('criticalDimension', () => {
  it('is 92 for Llama-2', () => {
    expect(criticalDimension(llama2)).toBe(92);
  });

  it('counts two coordinates for every pair before the first unfinished one', () => {
    fc.assert(
      fc.property(
        pairOfHead,
        fc.integer({ min: 7, max: 100_000_000 }),
        ({ base, headSize }, trainedLength) => {
          const head = { base, headSize, trainedLength };
          const first = firstUnfinishedPair(head);
          if (first === null) expect(criticalDimension(head)).toBeGreaterThanOrEqual(headSize);
          else expect(criticalDimension(head)).toBe(2 * (first - 1));
        },
      ),
    );
  });
});

describe('criticalDimension beyond the integers of a double', () => {
  it('is refused, naming the base', () => {
    const call = { base: 1 + Number.EPSILON, headSize: 8192, trainedLength: 4096 };
    expect(() => criticalDimension(call)).toThrow(RangeError);
    expect(() => criticalDimension(call)).toThrow(/^base must be so far above 1 that/);
  });
});

describe('criticalBase', () => {
  it('is 71738 for Llama-2 at 16384 tokens, and the base itself at the trained length', () => {
    expect(criticalBase({ base: 10_000, trainedLength: 4096, targetLength: 16_384 })).toBeCloseTo(
      71_738.44,
      1,
    );
    expect(criticalBase({ base: 10_000, trainedLength: 4096, targetLength: 4096 })).toBe(10_000);
  });

  it('answers for a target shorter than a turn of the first pair with a value below 1', () => {
    const call = { base: 10_000, trainedLength: 4096 };
    expect(criticalBase({ ...call, targetLength: 6 })).toBeLessThan(1);
    expect(criticalBase({ ...call, targetLength: 7 })).toBeGreaterThan(1);
    expect(() => criticalBase({ ...call, targetLength: 0 })).toThrow(RangeError);
  });

  it('refuses a trained length below 2π and a result that no double holds', () => {
    expect(() => criticalBase({ base: 10, trainedLength: 6, targetLength: 7 })).toThrow(
      'trainedLength must be',
    );
    expect(() => criticalBase({ base: 1e9, trainedLength: 7, targetLength: 1e8 })).toThrow(
      'the critical base',
    );
  });
});

describe('usableLength', () => {
  it('is 129027 tokens for Llama-2 tuned with a base of a million', () => {
    const length = usableLength({ newBase: 1_000_000, headSize: 128, criticalDimension: 92 });
    expect(length).toBeCloseTo(129_027, 0);
  });

  it.each([0, 1, 91, 130])('refuses the critical dimension %d of 128 coordinates', (dimension) => {
    const call = { newBase: 1_000_000, headSize: 128, criticalDimension: dimension };
    expect(() => usableLength(call)).toThrow(/^criticalDimension must be an even integer/);
  });
});
