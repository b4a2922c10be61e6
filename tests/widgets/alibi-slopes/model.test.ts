import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alibiBias } from '../../../src/core/bias/alibi.ts';
import { quantities } from '../../../src/notebook/quantities.ts';
import { derive, leftAt } from '../../../src/widgets/alibi-slopes/model.ts';
import { acceptedBy } from '../../support/parameters.ts';

const slopesOf = (heads: number) => derive({ distance: 1, head: 1, heads }).heads.map(({ slope }) => slope);

describe('derive', () => {
  it('halves the slope from head to head of eight', () => {
    expect(slopesOf(8)).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((k) => 2 ** -k));
  });

  it('appends every other slope of sixteen heads where there are twelve', () => {
    const { heads, regular } = derive({ distance: 1, head: 12, heads: 12 });
    expect(regular).toBe(8);
    expect(heads.slice(8).map(({ slope }) => slope)).toEqual(
      [0.5, 1.5, 2.5, 3.5].map((power) => expect.closeTo(2 ** -power, 14) as number),
    );
    expect(heads.filter(({ isAppended }) => isAppended).map(({ head }) => head)).toEqual([9, 10, 11, 12]);
  });

  it('has a gentlest slope of 1/256 for every number of heads', () => {
    for (let heads = 1; heads <= 64; heads += 1) {
      const { gentlest, heads: all } = derive({ distance: 1, head: 1, heads });
      expect(gentlest.slope).toBe(1 / 256);
      expect(Math.min(...all.map(({ slope }) => slope))).toBe(gentlest.slope);
    }
  });

  it('leaves half of the weight of the gentlest head at 177 tokens, and nothing at 10 000', () => {
    expect(leftAt(1 / 256, 177)).toBeCloseTo(0.5, 2);
    expect(derive({ distance: 10_000, head: 8, heads: 8 }).at.bias).toBeCloseTo(-39.0625, 12);
  });

  it('agrees with the core’s bias, whose heads are numbered by steepness', () => {
    const states = fc.record({ heads: acceptedBy(quantities.heads), distance: fc.nat({ max: 100_000 }) });
    fc.assert(
      fc.property(states, ({ heads, distance }) => {
        const own = derive({ distance, head: 1, heads }).heads.map(({ bias }) => bias);
        const ofCore = own.map((_, index) => alibiBias({ heads, head: index + 1, distance }));
        own.sort((one, other) => one - other);
        own.forEach((bias, index) => {
          expect(bias).toBeCloseTo(ofCore[index] ?? NaN, 9);
        });
      }),
    );
  });

  it('refuses a head that the layer does not have', () => {
    expect(() => derive({ distance: 1, head: 9, heads: 8 })).toThrow(RangeError);
  });
});
