import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  expectedScore,
  meanExpectedScore,
  meanExpectedScores,
} from '../../../src/core/rope/expected-score.ts';
import { rotationFrequency } from '../../../src/core/rope/frequencies.ts';
import { relativeScore } from '../../../src/core/rope/rotation.ts';

const frequencies = (base: number, headSize: number) =>
  Array.from({ length: headSize / 2 }, (_, index) => rotationFrequency({ base, headSize, pair: index + 1 }));

describe('the expected score of equal contents', () => {
  // Computed with 50 digits for the course's notes: the least distance at which the sum of cosines is negative.
  it.each([
    [10_000, 1707],
    [500_000, 18_438],
    [1_000_000, 27_115],
  ])('is first negative with the base %d at the distance %d', (base, distance) => {
    const thetas = frequencies(base, 128);
    let first = 1;
    while (expectedScore(thetas, first) >= 0) first += 1;
    expect(first).toBe(distance);
  });

  it('is 1 at distance 0, never more elsewhere, and the same before and after', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), (distance) => {
        const thetas = frequencies(10_000, 16);
        const score = expectedScore(thetas, distance);
        expect(score).toBeLessThanOrEqual(1);
        expect(expectedScore(thetas, -distance)).toBe(score);
      }),
    );
    expect(expectedScore(frequencies(10_000, 64), 0)).toBe(1);
  });

  it('is the score of two equal vectors whose pairs all have length 1', () => {
    const vector = [0.6, 0.8, 1, 0, 0, -1, -0.8, 0.6];
    const score = relativeScore({
      query: vector,
      key: vector,
      queryPosition: 40,
      keyPosition: 17,
      base: 100,
      layout: 'interleaved',
    });
    expect(expectedScore(frequencies(100, 8), 23)).toBeCloseTo(score / 4, 12);
  });

  it('refuses what is no number, and a head without pairs', () => {
    expect(() => expectedScore([1], Number.NaN)).toThrow(RangeError);
    expect(() => expectedScore([], 1)).toThrow(RangeError);
    expect(() => meanExpectedScore([1], 0, Infinity)).toThrow(RangeError);
  });
});

it('has a mean that many distances between the ends agree with', () => {
  const thetas = frequencies(10_000, 32);
  const steps = 20_000;
  const sum = Array.from({ length: steps }, (_, index) =>
    expectedScore(thetas, 100 + (50 * (index + 0.5)) / steps),
  );
  const average = sum.reduce((total, each) => total + each, 0) / steps;
  expect(meanExpectedScore(thetas, 100, 150)).toBeCloseTo(average, 8);
  expect(meanExpectedScore(thetas, 7, 7)).toBe(expectedScore(thetas, 7));
});

it('has the same means between ends in a row as between each two of them', () => {
  const thetas = frequencies(10_000, 32);
  const ends = [0, 0.5, 81.92, 81.92, 4096, 131_072];
  const pairwise = ends.slice(1).map((to, index) => meanExpectedScore(thetas, ends[index] ?? 0, to));
  expect(meanExpectedScores(thetas, ends)).toEqual(pairwise);
  const [, second = 0] = pairwise;
  const sine = (end: number) => thetas.map((theta) => Math.sin(end * theta) / theta);
  const sum = sine(81.92).reduce((total, each, index) => total + each - (sine(0.5)[index] ?? 0), 0);
  expect(second).toBeCloseTo(sum / thetas.length / 81.42, 12);
});
