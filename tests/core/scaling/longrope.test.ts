import { describe, expect, it } from 'vitest';
import { longropeAttentionFactor } from '../../../src/core/scaling/longrope.ts';
import { periodRatio } from '../../../src/core/scaling/period-ratio.ts';

describe('longropeAttentionFactor', () => {
  it('is 1.19024 from 4096 to 131072 tokens, and 1 where nothing grows', () => {
    expect(longropeAttentionFactor({ trainedLength: 4096, targetLength: 131_072 })).toBeCloseTo(1.190238, 6);
    expect(longropeAttentionFactor({ trainedLength: 4096, targetLength: 4096 })).toBe(1);
  });

  it('takes a stated factor in place of the ratio of the lengths', () => {
    const lengths = { trainedLength: 4096, targetLength: 131_072 };
    expect(longropeAttentionFactor({ ...lengths, factor: 8 })).toBeCloseTo(1.118034, 6);
    expect(() => longropeAttentionFactor({ ...lengths, factor: 0.5 })).toThrow('factor must be a number, at');
  });

  it('refuses a trained length whose logarithm is 0, and a shorter target', () => {
    expect(() => longropeAttentionFactor({ trainedLength: 1, targetLength: 8 })).toThrow(
      'trainedLength must be',
    );
    expect(() => longropeAttentionFactor({ trainedLength: 8, targetLength: 7 })).toThrow(
      'targetLength must be at least trainedLength, which is 8, but it is "7"',
    );
  });
});

describe('the method longrope', () => {
  const call = {
    method: 'longrope',
    base: 10_000,
    headSize: 4,
    trainedLength: 4096,
    targetLength: 8192,
  } as const;
  const ratio = (pair: number, options?: object) => periodRatio({ ...call, pair, options });

  it('gives each pair its own factor', () => {
    expect([1, 2].map((pair) => ratio(pair, { factors: [1.07, 60.9] }))).toEqual([1.07, 60.9]);
  });

  it.each([[undefined], [{}], [{ factors: [] }], [{ factors: [1] }], [{ factors: [1, 2, 3] }]])(
    'refuses %o for two pairs',
    (options) => {
      expect(() => ratio(1, options)).toThrow('options.factors must be a list of 2 numbers, one per pair');
    },
  );

  it('takes a factor a little below 1, as MiniCPM4 has it', () => {
    expect(ratio(1, { factors: [0.9978, 2] })).toBe(0.9978);
  });

  it.each([0, -1])('refuses the factor %d, whichever pair it belongs to', (wrong) => {
    expect(() => ratio(2, { factors: [wrong, 2] })).toThrow('options.factors[0] must be a positive number');
  });
});
