import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { period } from '../../../src/core/rope/frequencies.ts';
import {
  baseScaleFactor,
  factorForStretch,
  impliedStretch,
  scaledBase,
} from '../../../src/core/scaling/base-scaling.ts';
import { periodRatio } from '../../../src/core/scaling/period-ratio.ts';
import { flagship, pairOfHead } from '../../support/heads.ts';

const { trainedLength, targetLength } = flagship;
const stretch = fc.integer({ min: 1, max: 1000 });
const relativeDifference = (a: number, b: number) => Math.abs(a / b - 1);

describe('baseScaleFactor', () => {
  it('is 4.08899 for 4096 to 16384 tokens with 128 coordinates', () => {
    expect(baseScaleFactor({ trainedLength, targetLength, headSize: 128 })).toBeCloseTo(
      4.088994243248621641,
      13,
    );
  });

  it('falls towards the stretch factor as the head grows', () => {
    const factors = [4, 8, 64, 128, 256, 4096].map((headSize) =>
      baseScaleFactor({ trainedLength, targetLength, headSize }),
    );
    expect(factors).toEqual([...factors].sort((a, b) => b - a));
    expect(factors.at(0)).toBe(16);
    expect(factors.at(-1)).toBeCloseTo(4.00271, 5);
  });

  it('composes: two extensions in a row are one', () => {
    fc.assert(
      fc.property(pairOfHead, stretch, stretch, ({ headSize }, first, second) => {
        const factor = (by: number) =>
          baseScaleFactor({ trainedLength: 64, targetLength: 64 * by, headSize });
        expect(relativeDifference(factor(first) * factor(second), factor(first * second))).toBeLessThan(
          1e-13,
        );
      }),
    );
  });

  it('is refused for a head of a single pair', () => {
    expect(() => baseScaleFactor({ trainedLength, targetLength, headSize: 2 })).toThrow(
      'headSize must be an even integer, at least 4, but it is "2"',
    );
  });
});

describe('factorForStretch', () => {
  const anyStretch = fc.double({ min: 1e-3, max: 1e6, noNaN: true });

  it('is undone by the stretch that the changed base implies', () => {
    fc.assert(
      fc.property(pairOfHead, anyStretch, ({ base, headSize }, by) => {
        const newBase = base * factorForStretch({ stretch: by, headSize });
        fc.pre(newBase > 1);
        expect(relativeDifference(impliedStretch({ base, newBase, headSize }), by)).toBeLessThan(1e-13);
      }),
    );
  });

  it('undoes the stretch that a factor implies', () => {
    fc.assert(
      fc.property(pairOfHead, anyStretch, ({ base, headSize }, factor) => {
        fc.pre(base * factor > 1);
        const by = impliedStretch({ base, newBase: base * factor, headSize });
        expect(relativeDifference(factorForStretch({ stretch: by, headSize }), factor)).toBeLessThan(1e-13);
      }),
    );
  });

  it('is the square of the stretch for the smallest head', () => {
    expect(factorForStretch({ stretch: 4, headSize: 4 })).toBe(16);
    expect(factorForStretch({ stretch: 0.5, headSize: 4 })).toBe(0.25);
  });

  it.each([
    [{ stretch: 0, headSize: 128 }, 'stretch must be a positive number, but it is "0"'],
    [{ stretch: Number.POSITIVE_INFINITY, headSize: 128 }, 'stretch must be a positive number'],
    [{ stretch: 4, headSize: 2 }, 'headSize must be an even integer, at least 4, but it is "2"'],
    [{ stretch: 1e200, headSize: 4 }, 'the factor on the base must be a number that double precision holds'],
  ])('refuses %j', (call, message) => {
    expect(() => factorForStretch(call)).toThrow(RangeError);
    expect(() => factorForStretch(call)).toThrow(message);
  });
});

describe('scaledBase', () => {
  it('leaves the first pair and stretches the last by exactly the factor', () => {
    fc.assert(
      fc.property(pairOfHead, stretch, ({ base, headSize }, by) => {
        const newBase = scaledBase({ base, headSize, trainedLength: 64, targetLength: 64 * by });
        const [first, last] = [1, headSize / 2];
        expect(period({ base: newBase, headSize, pair: first })).toBe(
          period({ base, headSize, pair: first }),
        );
        const ratio =
          period({ base: newBase, headSize, pair: last }) / period({ base, headSize, pair: last });
        expect(relativeDifference(ratio, by)).toBeLessThan(1e-13);
      }),
    );
  });

  it('is refused where no double holds it', () => {
    expect(() => scaledBase({ base: 1e308, headSize: 4, trainedLength, targetLength })).toThrow(
      'the scaled base',
    );
  });
});

describe('impliedStretch', () => {
  it('undoes scaledBase', () => {
    fc.assert(
      fc.property(pairOfHead, stretch, ({ base, headSize }, by) => {
        const newBase = scaledBase({ base, headSize, trainedLength: 64, targetLength: 64 * by });
        expect(relativeDifference(impliedStretch({ base, newBase, headSize }), by)).toBeLessThan(1e-13);
      }),
    );
  });

  it('is 93 for the million of Code Llama', () => {
    expect(impliedStretch({ base: 10_000, newBase: 1_000_000, headSize: 128 })).toBeCloseTo(93.0572, 4);
  });
});

describe('the method base-scaling', () => {
  it('gives the ratio of the periods before and after', () => {
    fc.assert(
      fc.property(pairOfHead, (pair) => {
        const newBase = scaledBase({ ...pair, trainedLength, targetLength });
        const ratio = period({ ...pair, base: newBase }) / period(pair);
        const answer = periodRatio({ method: 'base-scaling', ...pair, trainedLength, targetLength });
        expect(relativeDifference(answer, ratio)).toBeLessThan(1e-13);
      }),
    );
  });

  it('stretches the last pair by exactly the factor', () => {
    const last = { ...flagship, pair: 64, method: 'base-scaling' } as const;
    expect(periodRatio(last)).toBe(4);
    expect(periodRatio({ ...last, options: { factor: 7.3 } })).toBe(7.3);
  });
});
