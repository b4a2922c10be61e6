import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  period,
  periods,
  rotationFrequency,
  rotationsCompleted,
} from '../../../src/core/rope/frequencies.ts';
import { pairOfHead } from '../../support/heads.ts';

describe('rotationFrequency', () => {
  it('is exactly one radian per token for the first pair, whatever the base', () => {
    fc.assert(
      fc.property(pairOfHead, ({ base, headSize }) => {
        expect(rotationFrequency({ base, headSize, pair: 1 })).toBe(1);
      }),
    );
  });

  it('falls from each pair to the next by the same ratio', () => {
    const [base, headSize] = [10_000, 128];
    for (let pair = 2; pair <= 64; pair += 1) {
      const ratio =
        rotationFrequency({ base, headSize, pair }) / rotationFrequency({ base, headSize, pair: pair - 1 });
      expect(ratio).toBeCloseTo(0.8659643233600653, 14);
    }
  });

  it('allows a head of a single pair', () => {
    expect(rotationFrequency({ base: 10_000, headSize: 2, pair: 1 })).toBe(1);
  });
});

describe('period', () => {
  it('times the frequency is one turn', () => {
    fc.assert(
      fc.property(pairOfHead, (pair) => {
        const turn = period(pair) * rotationFrequency(pair);
        expect(Math.abs(turn / (2 * Math.PI) - 1)).toBeLessThan(1e-14);
      }),
    );
  });

  it('of the last pair of 128 coordinates at base 10000 is 54410 tokens', () => {
    expect(period({ base: 10_000, headSize: 128, pair: 64 })).toBeCloseTo(54_410.1431, 4);
  });

  it('is refused where no double holds it', () => {
    expect(() => period({ base: 1.79e308, headSize: 8192, pair: 4096 })).toThrow('the period');
  });
});

describe('periods', () => {
  it('lists the period of every pair, the fastest first', () => {
    const all = periods({ base: 10_000, headSize: 8 });
    expect(all).toHaveLength(4);
    expect(all[0]).toBe(2 * Math.PI);
    expect(all[3]).toBe(period({ base: 10_000, headSize: 8, pair: 4 }));
  });
});

describe('rotationsCompleted', () => {
  it('times the period is the length', () => {
    fc.assert(
      fc.property(pairOfHead, fc.integer({ min: 1, max: 100_000_000 }), (pair, length) => {
        const tokens = rotationsCompleted({ ...pair, length }) * period(pair);
        expect(Math.abs(tokens / length - 1)).toBeLessThan(1e-14);
      }),
    );
  });

  it('is 0.869 for pair 47 within the 4096 tokens of Llama-2', () => {
    const turns = rotationsCompleted({ base: 10_000, headSize: 128, pair: 47, length: 4096 });
    expect(turns).toBeCloseTo(0.869, 3);
  });
});
