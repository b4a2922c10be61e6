import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quantities } from '../../../src/notebook/quantities.ts';
import { derive } from '../../../src/widgets/rotation-dials/model.ts';
import { acceptedBy } from '../../support/parameters.ts';

const states = fc.record({
  position: acceptedBy(quantities.position),
  d: acceptedBy(quantities.d),
  b: acceptedBy(quantities.b),
});

describe('derive', () => {
  it('rotates the pairs of the toy head each ten times as slowly as the one before', () => {
    const { pairs } = derive({ position: 20, d: 8, b: 10_000 });
    expect(pairs.map(({ pair }) => pair)).toEqual([1, 2, 3, 4]);
    const wanted = [20, 2, 0.2, 0.02].map((radians) => radians / (2 * Math.PI));
    pairs.forEach(({ turns }, index) => {
      expect(turns).toBeCloseTo(wanted[index] ?? Number.NaN, 14);
    });
  });

  it('leaves every pair where it is at position 0', () => {
    expect(derive({ position: 0, d: 128, b: 10_000 }).pairs.every(({ turns }) => turns === 0)).toBe(true);
  });

  it('rotates pair 1 by one radian per token, whatever the head', () => {
    fc.assert(
      fc.property(states, (state) => {
        const { first } = derive(state);
        expect(first.frequency).toBe(1);
        expect(first.turns).toBeCloseTo(state.position / (2 * Math.PI), 6);
      }),
    );
  });

  it('makes one turn in one period, in every pair', () => {
    fc.assert(
      fc.property(states, (state) => {
        for (const { turns, period } of derive(state).pairs) {
          expect(Math.abs(turns * period - state.position)).toBeLessThan(1e-8 * (1 + state.position));
        }
      }),
    );
  });

  it('makes each pair slower than the one before, and names the first and the last', () => {
    fc.assert(
      fc.property(states, (state) => {
        const { pairs, first, last } = derive(state);
        expect(pairs).toHaveLength(state.d / 2);
        expect([pairs.at(0), pairs.at(-1)]).toEqual([first, last]);
        const speeds = pairs.map(({ frequency }) => frequency);
        expect(speeds).toEqual([...new Set(speeds)].sort((one, other) => other - one));
      }),
    );
  });

  it('refuses what the core refuses', () => {
    for (const change of [{ d: 7 }, { b: 1 }]) {
      expect(() => derive({ position: 1, d: 8, b: 10_000, ...change })).toThrow(RangeError);
    }
  });
});
