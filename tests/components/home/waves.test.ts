import { describe, expect, it } from 'vitest';
import { period } from '../../../src/core/rope/frequencies.ts';
import { factorFor, heightAtEnd, miniature, wavesFor } from '../../../src/components/home/waves.ts';

const { trainedLength, longestTarget, headSize } = miniature;

/** The points of a path, as numbers. */
const pointsOf = (path: string): readonly (readonly number[])[] =>
  path
    .split(/[ML]/)
    .slice(1)
    .map((point) => point.split(' ').map(Number));

const targets = [trainedLength, 96, 128, longestTarget];

describe('wavesFor', () => {
  it('draws every pair of the miniature, counted from 1', () => {
    expect(wavesFor(128).map(({ pair }) => pair)).toEqual(
      Array.from({ length: headSize / 2 }, (_, index) => index + 1),
    );
  });

  it.each(targets)('draws for %d tokens finite curves that fill their box and stay inside', (target) => {
    for (const { trained, rebased } of wavesFor(target)) {
      for (const points of [trained, rebased].map(pointsOf)) {
        expect(points.at(0)).toEqual([0, -1]);
        expect(points.at(-1)?.[0]).toBe(100);
        for (const [x = Number.NaN, y = Number.NaN] of points) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(Math.abs(y)).toBeLessThanOrEqual(1);
        }
      }
    }
  });

  it('changes nothing where the text is as long as in training', () => {
    for (const { trained, rebased } of wavesFor(trainedLength)) expect(rebased).toBe(trained);
  });

  it.each(targets)('never moves the first pair, here for %d tokens', (target) => {
    const [first] = wavesFor(target);
    expect(first?.rebased).toBe(first?.trained);
  });

  it('slows every other pair, the more the slower it is', () => {
    const [first, ...others] = wavesFor(longestTarget);
    expect(first).toBeDefined();
    for (const { trained, rebased } of others) expect(rebased).not.toBe(trained);
  });

  it('brings the last pair, over the longer text, to the height where training ended', () => {
    const last = wavesFor(longestTarget).at(-1);
    const heightAt = (path = '', x: number) => pointsOf(path).find(([at]) => at === x)?.[1];
    const trainedEnd = heightAt(last?.trained, (100 * trainedLength) / longestTarget);
    expect(trainedEnd).toBeGreaterThan(-1);
    expect(heightAt(last?.rebased, 100)).toBe(trainedEnd);
  });
});

it('re-based, the slowest pair is at the end of any text where it was at the end of training', () => {
  const { headSize, base, trainedLength, longestTarget } = miniature;
  for (const length of [trainedLength, 97, longestTarget]) {
    const slowest = period({ base: base * factorFor(length), headSize, pair: headSize / 2 });
    expect(-Math.cos((2 * Math.PI * length) / slowest)).toBeCloseTo(heightAtEnd(), 12);
  }
});
