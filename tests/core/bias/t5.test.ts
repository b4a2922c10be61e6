import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { t5Bucket } from '../../../src/core/bias/t5.ts';

const causal = { buckets: 32, maxDistance: 128, bidirectional: false, keyAfterQuery: false };
const both = { ...causal, bidirectional: true };

/** The first distance of every bucket that has one. */
function firstDistances(setting: typeof causal, upTo: number): readonly number[] {
  const first = new Map<number, number>();
  for (let distance = 0; distance <= upTo; distance += 1) {
    const bucket = t5Bucket({ ...setting, distance });
    if (!first.has(bucket)) first.set(bucket, distance);
  }
  return [...first.values()];
}

describe('t5Bucket', () => {
  it('starts the causal ranges of 32 buckets up to 128 where the published code does', () => {
    expect(firstDistances(causal, 200).slice(16)).toEqual([
      16, 19, 21, 24, 27, 31, 35, 40, 46, 52, 59, 67, 77, 87, 99, 113,
    ]);
  });

  it('starts the ranges of each side of 32 bidirectional buckets where the published code does', () => {
    expect(firstDistances(both, 200).slice(8)).toEqual([8, 12, 16, 23, 32, 46, 64, 91]);
  });

  it('starts the last range at 790 with a largest distance of 1024', () => {
    expect(firstDistances({ ...causal, maxDistance: 1024 }, 1100).at(-1)).toBe(790);
  });

  it('puts keys after the query into the upper half, or, where they are masked, into bucket 0', () => {
    expect(t5Bucket({ ...both, distance: 3, keyAfterQuery: true })).toBe(19);
    expect(t5Bucket({ ...both, distance: 0, keyAfterQuery: true })).toBe(0);
    expect(t5Bucket({ ...causal, distance: 50, keyAfterQuery: true })).toBe(0);
  });

  it('decides exactly where a distance meets a boundary: powers of the same root', () => {
    // 16 · 2^(k/16·3) is whole at k = 16/3 · 1, 2: distances 32 and 64 with 48 ranges up to 128.
    const setting = { ...causal, buckets: 96, maxDistance: 48 * 8 };
    expect(t5Bucket({ ...setting, distance: 96 })).toBe(48 + 16);
    expect(t5Bucket({ ...setting, distance: 95 })).toBe(48 + 15);
    expect(t5Bucket({ ...setting, distance: 192 })).toBe(48 + 32);
  });

  it('never falls as the distance grows, and stays within its side', () => {
    const setting = fc.record({
      buckets: fc.integer({ min: 2, max: 8192 }).map((half) => 2 * half),
      beyond: fc.integer({ min: 1, max: 100_000_000 }),
      distance: fc.integer({ min: 0, max: 100_000_000 }),
      bidirectional: fc.boolean(),
    });
    fc.assert(
      fc.property(setting, ({ beyond, ...rest }) => {
        const call = { ...rest, maxDistance: rest.buckets / 2 + beyond, keyAfterQuery: false };
        const [bucket, next] = [t5Bucket(call), t5Bucket({ ...call, distance: call.distance + 1 })];
        expect(next).toBeGreaterThanOrEqual(bucket);
        expect(next).toBeLessThan(rest.bidirectional ? rest.buckets / 2 : rest.buckets);
      }),
    );
  });

  it('refuses buckets that cannot be halved, too few, too many, and a largest distance among the exact ones', () => {
    expect(() => t5Bucket({ ...both, buckets: 31, distance: 1 })).toThrow(
      'buckets must be an even integer from 4',
    );
    expect(() => t5Bucket({ ...both, buckets: 2, distance: 1 })).toThrow(
      'buckets must be an integer from 4 to 16384',
    );
    expect(() => t5Bucket({ ...causal, buckets: 1, distance: 1 })).toThrow(
      'buckets must be an integer from 2',
    );
    expect(() => t5Bucket({ ...causal, buckets: 1e8, distance: 1 })).toThrow('buckets must be');
    expect(() => t5Bucket({ ...causal, maxDistance: 16, distance: 1 })).toThrow(
      'maxDistance must be an integer, at least 17',
    );
  });
});
