import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factorForStretch } from '../../../src/core/scaling/base-scaling.ts';
import { derive, MATCH_TOLERANCE } from '../../../src/widgets/period-matching/model.ts';
import type { PeriodMatchingParameters } from '../../../src/widgets/period-matching/model.ts';
import { quantities } from '../../../src/notebook/quantities.ts';
import { acceptedBy } from '../../support/parameters.ts';

const states: fc.Arbitrary<PeriodMatchingParameters> = fc.record({
  m_l: acceptedBy(quantities.m_l),
  m: acceptedBy(quantities.m),
  d: acceptedBy(quantities.d),
  b: acceptedBy(quantities.b),
  lambda: acceptedBy(quantities.lambda),
});

const flagship: PeriodMatchingParameters = { m_l: 4096, m: 16_384, d: 128, b: 10_000, lambda: 1 };

/** How far a value is from the wanted one, as a share of it. */
const relative = (value: number, wanted: number) => Math.abs(value / wanted - 1);

describe('derive', () => {
  it('gives the values of the course for 4096 to 16384 with d = 128 and b = 10000', () => {
    const { stretch, exactLambda, last } = derive(flagship);
    expect(stretch).toBe(4);
    expect(exactLambda).toBeCloseTo(4.088_994_243_248_621, 14);
    expect(last.trained).toBeCloseTo(54_410.143, 3);
    expect(last.interpolated).toBeCloseTo(217_640.57, 2);
    expect(derive({ ...flagship, lambda: exactLambda }).last.rebased).toBeCloseTo(217_640.57, 2);
  });

  it('has no mismatch left at the exact λ', () => {
    fc.assert(
      fc.property(states, (state) => {
        const { exactLambda } = derive(state);
        fc.pre(exactLambda * state.b > 1);
        const { residual, isMatched, last } = derive({ ...state, lambda: exactLambda });
        expect(Math.abs(residual)).toBeLessThan(1e-12);
        expect(relative(last.rebased, last.interpolated)).toBeLessThan(1e-12);
        expect(isMatched).toBe(true);
      }),
    );
  });

  it('never moves the first pair by re-basing', () => {
    fc.assert(
      fc.property(states, (state) => {
        const { first } = derive(state);
        expect(first.trained).toBe(2 * Math.PI);
        expect(first.rebased).toBe(2 * Math.PI);
      }),
    );
  });

  it('stretches every pair alike by interpolation', () => {
    fc.assert(
      fc.property(states, (state) => {
        const { pairs, stretch } = derive(state);
        for (const { trained, interpolated } of pairs) expect(interpolated).toBe(stretch * trained);
      }),
    );
  });

  it('stretches by re-basing from pair to pair by equal ratios, up to the last stretch', () => {
    fc.assert(
      fc.property(states, (state) => {
        const { pairs, lastStretch } = derive(state);
        const steps = pairs.length - 1;
        for (const [index, { trained, rebased }] of pairs.entries()) {
          expect(relative(rebased / trained, lastStretch ** (index / steps))).toBeLessThan(1e-12);
        }
      }),
    );
  });

  it('opens a wedge: on a logarithmic axis the mismatch changes evenly from pair to pair', () => {
    fc.assert(
      fc.property(states, (state) => {
        const { pairs, stretch, residual } = derive(state);
        const gap = ({ rebased, interpolated }: (typeof pairs)[number]) => Math.log(rebased / interpolated);
        const [start, end] = [-Math.log(stretch), Math.log1p(residual)];
        for (const [index, pair] of pairs.entries()) {
          const share = index / (pairs.length - 1);
          expect(Math.abs(gap(pair) - (start + share * (end - start)))).toBeLessThan(1e-11);
        }
      }),
    );
  });

  it('is too short below the exact λ and too long above it', () => {
    fc.assert(
      fc.property(states, fc.double({ min: 1.01, max: 100, noNaN: true }), (state, factor) => {
        const { exactLambda } = derive(state);
        fc.pre((exactLambda / factor) * state.b > 1);
        expect(derive({ ...state, lambda: exactLambda / factor }).residual).toBeLessThan(0);
        expect(derive({ ...state, lambda: exactLambda * factor }).residual).toBeGreaterThan(0);
      }),
    );
  });

  it('matches for every base alike', () => {
    fc.assert(
      fc.property(states, acceptedBy(quantities.b), (state, b) => {
        const other = derive({ ...state, b });
        expect(other.exactLambda).toBe(derive(state).exactLambda);
        expect(Math.abs(other.residual - derive(state).residual)).toBeLessThan(
          1e-12 * (1 + other.lastStretch / other.stretch),
        );
      }),
    );
  });

  it('counts as a match up to one part in a thousand, either way', () => {
    const at = (residual: number) =>
      derive({ ...flagship, lambda: factorForStretch({ stretch: 4 * (1 + residual), headSize: flagship.d }) })
        .isMatched;
    expect(MATCH_TOLERANCE).toBe(0.001);
    expect([-0.001_01, -0.000_99, 0.000_99, 0.001_01].map(at)).toEqual([false, true, true, false]);
  });

  it('lists every pair of the head once, from 1 to d/2', () => {
    const { pairs, first, last } = derive({ ...flagship, d: 8 });
    expect(pairs.map(({ pair }) => pair)).toEqual([1, 2, 3, 4]);
    expect([pairs.at(0), pairs.at(-1)]).toEqual([first, last]);
  });

  it('asks for no change where nothing is to be stretched', () => {
    const { stretch, residual, exactLambda } = derive({ ...flagship, m: 4096 });
    expect([stretch, residual, exactLambda]).toEqual([1, 0, 1]);
  });

  it('refuses what the core refuses', () => {
    const refusals = [{ d: 2 }, { d: 7 }, { b: 1 }, { lambda: 1e-4 }, { m: 0 }, { m_l: 1.5 }];
    for (const change of refusals) expect(() => derive({ ...flagship, ...change })).toThrow(RangeError);
  });
});
