import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { t5Bucket } from '../../../src/core/bias/t5.ts';
import { quantities } from '../../../src/notebook/quantities.ts';
import { derive } from '../../../src/widgets/t5-buckets/model.ts';
import type { T5BucketsParameters } from '../../../src/widgets/t5-buckets/model.ts';
import { acceptedBy } from '../../support/parameters.ts';

const decoder: T5BucketsParameters = { distance: 200, direction: 0, buckets: 32, reach: 128 };
const encoder: T5BucketsParameters = { ...decoder, direction: 1 };

const states: fc.Arbitrary<T5BucketsParameters> = fc
  .record({
    distance: fc.integer({ min: 1, max: 20_000 }),
    direction: fc.integer({ min: 0, max: 1 }),
    buckets: acceptedBy(quantities.buckets),
    reach: acceptedBy(quantities.reach),
  })
  .filter(({ buckets, reach }) => reach >= buckets);

describe('derive', () => {
  it('gives the first distances of the published decoder', () => {
    const { before, exact, last } = derive(decoder);
    expect(exact).toBe(16);
    expect(before.slice(16).map(({ from }) => from)).toEqual([
      16, 19, 21, 24, 27, 31, 35, 40, 46, 52, 59, 67, 77, 87, 99, 113,
    ]);
    expect(last).toEqual({ bucket: 31, from: 113, to: null });
  });

  it('divides the buckets of an encoder between both directions', () => {
    const { before, after, last } = derive(encoder);
    expect(last).toEqual({ bucket: 15, from: 91, to: null });
    expect(after[0]).toEqual({ bucket: 17, from: 1, to: 1 });
    expect(after.at(-1)).toEqual({ bucket: 31, from: 91, to: null });
    expect(before).toHaveLength(16);
  });

  it('begins the last bucket at 790 where the greatest distance is 1024', () => {
    expect(derive({ ...decoder, reach: 1024 }).last.from).toBe(790);
  });

  it('covers every distance once, in the bucket that the core gives it', () => {
    fc.assert(
      fc.property(states, ({ distance, direction, buckets, reach }) => {
        const { before, after, at } = derive({ distance, direction, buckets, reach });
        const bidirectional = direction === 1;
        for (const [side, keyAfterQuery] of [[before, false] as const, [after, true] as const]) {
          let next = keyAfterQuery ? 1 : 0;
          for (const { bucket, from, to } of side) {
            expect(from).toBe(next);
            const settings = { buckets, maxDistance: reach, bidirectional, keyAfterQuery };
            expect(t5Bucket({ ...settings, distance: from })).toBe(bucket);
            expect(t5Bucket({ ...settings, distance: to ?? 1_000_000 })).toBe(bucket);
            next = (to ?? Infinity) + 1;
          }
          if (side.length > 0) expect(next).toBe(Infinity);
        }
        expect(distance).toBeGreaterThanOrEqual(at.from);
        expect(distance).toBeLessThanOrEqual(at.to ?? Infinity);
      }),
      { numRuns: 60 },
    );
  });

  it('refuses a greatest distance that lies within the exact buckets', () => {
    expect(() => derive({ ...decoder, reach: 16 })).toThrow(RangeError);
  });
});
