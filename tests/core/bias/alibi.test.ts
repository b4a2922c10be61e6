import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alibiBias, alibiSlopes } from '../../../src/core/bias/alibi.ts';

const headCount = fc.integer({ min: 1, max: 300 });

describe('alibiSlopes', () => {
  it('are 1/2, 1/4, … 1/256 for 8 heads', () => {
    expect(alibiSlopes({ heads: 8 })).toEqual([2, 4, 8, 16, 32, 64, 128, 256].map((each) => 1 / each));
  });

  it('for 12 heads are those of 8 and every other one of 16', () => {
    const every16 = alibiSlopes({ heads: 16 });
    expect(alibiSlopes({ heads: 12 })).toEqual([
      ...alibiSlopes({ heads: 8 }),
      ...[0, 2, 4, 6].map((at) => every16[at]),
    ]);
  });

  it('are distinct and lie between 1/256 and 1 for any number of heads', () => {
    fc.assert(
      fc.property(headCount, (heads) => {
        const slopes = alibiSlopes({ heads });
        expect(new Set(slopes).size).toBe(heads);
        expect(Math.min(...slopes)).toBe(2 ** -8);
        expect(Math.max(...slopes)).toBeLessThan(1);
      }),
    );
  });

  it('are refused for absurdly many heads', () => {
    expect(() => alibiSlopes({ heads: 1e9 })).toThrow('heads must be an integer from 1 to 65536');
  });
});

describe('alibiBias', () => {
  it('is −39.0625 nats at 10000 tokens for the flattest of 8 heads', () => {
    expect(alibiBias({ heads: 8, head: 8, distance: 10_000 })).toBe(-39.0625);
  });

  it('numbers the heads by steepness, whatever their order in the code', () => {
    fc.assert(
      fc.property(headCount, (heads) => {
        const ranked = [...alibiSlopes({ heads })].sort((a, b) => b - a);
        const biases = ranked.map((_, index) => -alibiBias({ heads, head: index + 1, distance: 1 }));
        expect(biases).toEqual(ranked);
      }),
    );
  });

  it('is 0, without a sign, at distance 0, and refuses a head beyond the last', () => {
    expect(alibiBias({ heads: 8, head: 1, distance: 0 })).toBe(0);
    expect(() => alibiBias({ heads: 8, head: 9, distance: 0 })).toThrow(
      'head must be an integer from 1 to 8',
    );
    expect(() => alibiBias({ heads: 8, head: 1, distance: -1 })).toThrow(/^distance/);
  });
});
