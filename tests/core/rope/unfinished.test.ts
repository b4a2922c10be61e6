import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rotationsCompleted } from '../../../src/core/rope/frequencies.ts';
import { firstUnfinishedPair } from '../../../src/core/rope/unfinished.ts';
import { length, pairOfHead } from '../../support/heads.ts';

describe('firstUnfinishedPair', () => {
  it('is pair 47 for Llama-2', () => {
    expect(firstUnfinishedPair({ base: 10_000, headSize: 128, trainedLength: 4096 })).toBe(47);
  });

  it('parts the pairs that finish a turn from those that do not', () => {
    fc.assert(
      fc.property(pairOfHead, length, ({ base, headSize }, trainedLength) => {
        const turns = (pair: number) => rotationsCompleted({ base, headSize, pair, length: trainedLength });
        const first = firstUnfinishedPair({ base, headSize, trainedLength }) ?? headSize / 2 + 1;
        if (first <= headSize / 2) expect(turns(first)).toBeLessThan(1 + 1e-14);
        if (first > 1) expect(turns(first - 1)).toBeGreaterThan(1 - 1e-14);
      }),
    );
  });

  it('is null where every pair finishes, and pair 1 where none does', () => {
    expect(firstUnfinishedPair({ base: 1.5, headSize: 128, trainedLength: 4096 })).toBeNull();
    expect(firstUnfinishedPair({ base: 10_000, headSize: 128, trainedLength: 6 })).toBe(1);
    expect(firstUnfinishedPair({ base: 10_000, headSize: 128, trainedLength: 7 })).toBe(2);
  });
});
