import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quantities } from '../../../src/notebook/quantities.ts';
import { baseForLastPeriod, derive } from '../../../src/widgets/spectrum/model.ts';
import { acceptedBy } from '../../support/parameters.ts';

const states = fc.record({
  b: acceptedBy(quantities.b),
  d: acceptedBy(quantities.d),
  m_l: acceptedBy(quantities.m_l),
});

describe('derive', () => {
  it('gives the values of the course for b = 10000, d = 128 and 4096 tokens', () => {
    const { first, last, ratio, lastInTexts, pairs } = derive({ b: 10_000, d: 128, m_l: 4096 });
    expect(pairs).toHaveLength(64);
    expect(first.period).toBe(2 * Math.PI);
    expect(last.period).toBeCloseTo(54_410.143, 3);
    expect(ratio).toBeCloseTo(1.154_782, 6);
    expect(lastInTexts).toBeCloseTo(13.283_73, 5);
  });

  it('multiplies each period by the same ratio to give the next', () => {
    fc.assert(
      fc.property(states, (state) => {
        const { pairs, ratio } = derive(state);
        for (const [index, { period }] of pairs.slice(1).entries()) {
          expect(Math.abs(period / (pairs[index]?.period ?? 0) / ratio - 1)).toBeLessThan(1e-12);
        }
      }),
    );
  });

  it('has periods that do not depend on the trained length', () => {
    fc.assert(
      fc.property(states, acceptedBy(quantities.m_l), (state, m_l) => {
        expect(derive({ ...state, m_l }).pairs).toEqual(derive(state).pairs);
      }),
    );
  });

  it('leaves pair 1 alone and makes the last pair slower when the base grows', () => {
    fc.assert(
      fc.property(states, fc.double({ min: 1.01, max: 100, noNaN: true }), (state, factor) => {
        const [before, after] = [derive(state), derive({ ...state, b: factor * state.b })];
        expect(after.first).toEqual(before.first);
        expect(after.last.period).toBeGreaterThan(before.last.period);
        expect(after.last.frequency).toBeLessThan(before.last.frequency);
      }),
    );
  });

  it('finds the base again from the last period', () => {
    fc.assert(
      fc.property(states, (state) => {
        const base = baseForLastPeriod(derive(state).last.period, state.d);
        expect(Math.abs(base / state.b - 1)).toBeLessThan(1e-11);
      }),
    );
  });

  it('refuses what the core refuses', () => {
    for (const change of [{ d: 7 }, { b: 1 }]) {
      expect(() => derive({ b: 10_000, d: 8, m_l: 4096, ...change })).toThrow(RangeError);
    }
  });
});
