import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { baseScaleFactor } from '../../../src/core/scaling/base-scaling.ts';
import { quantities } from '../../../src/notebook/quantities.ts';
import { derive, lambdaForArc, MOST_SHOWN, shownPairs } from '../../../src/widgets/base-and-angles/model.ts';
import type { BaseAndAnglesParameters } from '../../../src/widgets/base-and-angles/model.ts';
import { acceptedBy } from '../../support/parameters.ts';

const states: fc.Arbitrary<BaseAndAnglesParameters> = fc.record({
  m_l: acceptedBy(quantities.m_l),
  m: acceptedBy(quantities.m),
  d: acceptedBy(quantities.d),
  b: acceptedBy(quantities.b),
  lambda: acceptedBy(quantities.lambda),
});

/** The lesson's small head; with 16 coordinates the periods are 2π times powers of √10 to the power of half the pair. */
const small: BaseAndAnglesParameters = { m_l: 2048, m: 8192, d: 16, b: 10_000, lambda: 1 };
const matched = (state: BaseAndAnglesParameters) => ({
  ...state,
  lambda: baseScaleFactor({ trainedLength: state.m_l, targetLength: state.m, headSize: state.d }),
});

const numbersOf = (pairs: readonly { readonly pair: number }[]) => pairs.map(({ pair }) => pair);
const relative = (value: number, wanted: number) => Math.abs(value / wanted - 1);

describe('derive', () => {
  it('gives the turns of the small head as worked out by hand', () => {
    const { pairs, last } = derive(small);
    // Pair 7 has the period 2π · 1000, pair 8 2π · 10^3.5.
    expect(pairs[6]?.met).toBeCloseTo(2048 / (2000 * Math.PI), 12);
    expect(pairs[6]?.covered).toBeCloseTo(8192 / (2000 * Math.PI), 12);
    expect(last.met).toBeCloseTo(2048 / (2 * Math.PI * 10 ** 3.5), 12);
    expect(pairs[1]?.near.trained).toBeCloseTo(10 ** -0.5, 12);
    expect(pairs[1]?.near.interpolated).toBeCloseTo(10 ** -0.5 / 4, 12);
  });

  it('never moves neighbours apart or together on the first pair, whatever λ', () => {
    fc.assert(
      fc.property(states, (state) => {
        const { first } = derive(state);
        expect([first.near.trained, first.near.rebased]).toEqual([1, 1]);
      }),
    );
  });

  it('slows each pair but the first by a larger base, each more than the one before', () => {
    fc.assert(
      fc.property(states, fc.double({ min: 1.01, max: 100, noNaN: true }), (state, lambda) => {
        const stretches = derive({ ...state, lambda }).pairs.map(({ near }) => near.trained / near.rebased);
        stretches.slice(1).forEach((stretch, index) => {
          expect(stretch).toBeGreaterThan(stretches[index] ?? Number.NaN);
        });
      }),
    );
  });

  it('brings the last pair exactly to its trained arc at the matched λ, and no pair before it', () => {
    fc.assert(
      fc.property(states, (state) => {
        fc.pre(state.m > state.m_l * 1.02);
        const { pairs, last } = derive(matched(state));
        expect(relative(last.reach, 1)).toBeLessThan(1e-12);
        expect(last.isBeyond).toBe(false);
        for (const { reach } of pairs.slice(0, -1)) expect(reach).toBeGreaterThan(1);
      }),
    );
  });

  it('leaves pair 7 of the small head beyond its trained arc at the matched λ, and no other', () => {
    const { beyond } = derive(matched(small));
    expect(numbersOf(beyond)).toEqual([7]);
    expect(beyond[0]?.reach).toBeCloseTo(4 ** (1 - 12 / 14), 12);
  });

  it('leaves pairs 42 to 63 of a real head beyond their trained arcs at the matched λ', () => {
    const { beyond } = derive(matched({ ...small, d: 128 }));
    expect(numbersOf(beyond)).toEqual(Array.from({ length: 22 }, (_, index) => 42 + index));
  });

  it('counts a pair that completed a turn in training as never beyond', () => {
    fc.assert(
      fc.property(states, (state) => {
        for (const { met, isBeyond } of derive(state).pairs) if (met >= 1) expect(isBeyond).toBe(false);
      }),
    );
  });

  it('has beyond training a run of neighbouring pairs', () => {
    fc.assert(
      fc.property(states, (state) => {
        const numbers = numbersOf(derive(state).beyond);
        expect(numbers).toEqual(numbers.map((_, index) => (numbers[0] ?? 0) + index));
      }),
    );
  });

  it('refuses what the core refuses', () => {
    const refusals = [{ d: 2 }, { d: 7 }, { b: 1 }, { lambda: 1e-4 }, { m: 0 }, { m_l: 1.5 }];
    for (const change of refusals) expect(() => derive({ ...small, ...change })).toThrow(RangeError);
  });
});

describe('lambdaForArc', () => {
  it('is the λ with which the last pair covers that arc', () => {
    fc.assert(
      fc.property(states, fc.double({ min: 0.001, max: 10, noNaN: true }), (state, turns) => {
        const lambda = lambdaForArc(state, turns);
        fc.pre(lambda * state.b > 1);
        expect(relative(derive({ ...state, lambda }).last.covered, turns)).toBeLessThan(1e-10);
      }),
    );
  });

  it('is the matched λ for the arc of training', () => {
    expect(lambdaForArc(small, derive(small).last.met)).toBeCloseTo(matched(small).lambda, 12);
  });
});

describe('shownPairs', () => {
  it('takes all pairs of a small head', () => {
    expect(shownPairs(8)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(shownPairs(2)).toEqual([1, 2]);
  });

  it('takes some of a real head at even steps, both ends included', () => {
    expect(shownPairs(64)).toEqual([1, 10, 19, 28, 37, 46, 55, 64]);
  });

  it.each([2, 3, 5, 9, 40, 64, 128])('takes no pair of %d twice, and never too many', (last) => {
    const pairs = shownPairs(last);
    expect(new Set(pairs).size).toBe(Math.min(last, MOST_SHOWN));
    expect([pairs[0], pairs.at(-1)]).toEqual([1, last]);
  });
});
