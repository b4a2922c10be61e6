import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairLayouts } from '../../../src/core/rope/pair-layout.ts';
import { relativeScore, rotateVector } from '../../../src/core/rope/rotation.ts';

const coordinate = fc.double({ min: -10, max: 10, noNaN: true });
const vectors = (size: number) => fc.array(coordinate, { minLength: size, maxLength: size });
const position = fc.integer({ min: 0, max: 10_000 });

describe.each(pairLayouts)('in the layout %s', (layout) => {
  const setting = { base: 10_000, layout };

  it('rotation keeps the length of a vector', () => {
    fc.assert(
      fc.property(vectors(16), position, (vector, at) => {
        const rotated = rotateVector({ ...setting, vector, position: at });
        expect(Math.hypot(...rotated)).toBeCloseTo(Math.hypot(...vector), 11);
      }),
    );
  });

  it('rotation to position 0 changes nothing, and two rotations add up', () => {
    fc.assert(
      fc.property(vectors(8), position, position, (vector, first, second) => {
        const still = rotateVector({ ...setting, vector, position: 0 });
        expect(still.map((each) => each + 0)).toEqual(vector.map((each) => each + 0));
        const twice = rotateVector({
          ...setting,
          vector: rotateVector({ ...setting, vector, position: first }),
          position: second,
        });
        const once = rotateVector({ ...setting, vector, position: first + second });
        for (const [index, each] of once.entries()) expect(twice[index]).toBeCloseTo(each, 9);
      }),
    );
  });

  it('the score depends on the distance of the positions only', () => {
    fc.assert(
      fc.property(
        vectors(16),
        vectors(16),
        position,
        position,
        position,
        (query, key, at, distance, shift) => {
          const score = (from: number) =>
            relativeScore({ ...setting, query, key, queryPosition: from, keyPosition: from + distance });
          expect(Math.abs(score(at) - score(at + shift))).toBeLessThan(1e-7);
        },
      ),
    );
  });

  it('the score at equal positions is the plain product', () => {
    const [query, key] = [
      [1, 2, 3, 4],
      [5, 6, 7, 8],
    ] as const;
    const score = relativeScore({ ...setting, query, key, queryPosition: 9, keyPosition: 9 });
    expect(score).toBeCloseTo(70, 12);
  });
});

describe('the two layouts', () => {
  it('give different scores for the same vectors', () => {
    const call = { base: 10_000, query: [1, 2, 3, 4], key: [1, 2, 3, 4], queryPosition: 0, keyPosition: 1 };
    const interleaved = 5 * Math.cos(1) + 25 * Math.cos(0.01);
    const halfSplit = 10 * Math.cos(1) + 20 * Math.cos(0.01);
    expect(relativeScore({ ...call, layout: 'interleaved' })).toBeCloseTo(interleaved, 12);
    expect(relativeScore({ ...call, layout: 'half-split' })).toBeCloseTo(halfSplit, 12);
  });
});

describe('hostile vectors', () => {
  const setting = { base: 10_000, layout: 'interleaved' } as const;

  it.each([[[]], [[1]], [[1, 2, 3]], [[1, Number.NaN]], ['12'], [undefined]])('%o are refused', (vector) => {
    expect(() => rotateVector({ ...setting, vector: vector as never, position: 0 })).toThrow(/^vector/);
  });

  it('a key of another length and an endless position are refused', () => {
    const call = { ...setting, query: [1, 2], key: [1, 2, 3, 4], queryPosition: 0, keyPosition: 0 };
    expect(() => relativeScore(call)).toThrow('key must be as long as the query');
    const endless = { ...call, key: [1, 2], keyPosition: Number.POSITIVE_INFINITY };
    expect(() => relativeScore(endless)).toThrow('keyPosition must be a finite number');
    expect(() => rotateVector({ ...setting, vector: [1, 2], position: Number.NaN })).toThrow('position');
  });
});
