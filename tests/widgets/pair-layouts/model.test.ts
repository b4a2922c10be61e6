import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { relativeScore } from '../../../src/core/rope/rotation.ts';
import { quantities } from '../../../src/notebook/quantities.ts';
import { derive, SPAN } from '../../../src/widgets/pair-layouts/model.ts';
import { acceptedBy } from '../../support/parameters.ts';

const [INTERLEAVED, HALF_SPLIT] = [0, 1];

const states = fc.record({
  pairing: fc.constantFrom(INTERLEAVED, HALF_SPLIT),
  distance: fc.integer({ min: 1, max: 10_000 }),
  d: acceptedBy(quantities.d),
  b: acceptedBy(quantities.b),
});

describe('derive', () => {
  it('gives the scores of the course for (1, 2, 3, 4), one token apart', () => {
    const { interleaved, halfSplit, unrotated } = derive({
      pairing: INTERLEAVED,
      distance: 1,
      d: 4,
      b: 10_000,
    });
    expect([interleaved, halfSplit].map((score) => score.toFixed(4))).toEqual(['27.7003', '25.4020']);
    expect(unrotated).toBe(30);
  });

  it('lays out the pairs as chosen, each coordinate in one of them', () => {
    const partners = (pairing: number) =>
      derive({ pairing, distance: 1, d: 8, b: 10_000 }).pairs.map(({ first, second }) => [first, second]);
    expect(partners(INTERLEAVED)).toEqual([
      [0, 1],
      [2, 3],
      [4, 5],
      [6, 7],
    ]);
    expect(partners(HALF_SPLIT)).toEqual([
      [0, 4],
      [1, 5],
      [2, 6],
      [3, 7],
    ]);
  });

  it('scores as rotating the vectors does', () => {
    fc.assert(
      fc.property(states, (state) => {
        const { vector, interleaved, halfSplit, unrotated } = derive(state);
        const score = (layout: 'interleaved' | 'half-split') =>
          relativeScore({
            query: vector,
            key: vector,
            queryPosition: state.distance,
            keyPosition: 0,
            base: state.b,
            layout,
          });
        expect(Math.abs(interleaved - score('interleaved'))).toBeLessThan(1e-10 * unrotated);
        expect(Math.abs(halfSplit - score('half-split'))).toBeLessThan(1e-10 * unrotated);
      }),
      { numRuns: 30 },
    );
  });

  it('changes no score with the layout that is drawn', () => {
    fc.assert(
      fc.property(states, (state) => {
        const [one, other] = [INTERLEAVED, HALF_SPLIT].map((pairing) => derive({ ...state, pairing }));
        expect(one?.curves).toEqual(other?.curves);
        expect(one?.interleaved).toBe(other?.interleaved);
      }),
      { numRuns: 30 },
    );
  });

  it('draws the stretch of tokens that holds the distance, and passes through its score', () => {
    fc.assert(
      fc.property(states, (state) => {
        const { from, curves, halfSplit } = derive(state);
        expect(state.distance).toBeGreaterThanOrEqual(from);
        expect(state.distance).toBeLessThan(from + SPAN);
        expect(curves.halfSplit.find(([place]) => place === state.distance)?.[1]).toBe(halfSplit);
      }),
      { numRuns: 30 },
    );
  });

  it('lets both curves begin at the score without rotation', () => {
    const { curves, unrotated } = derive({ pairing: HALF_SPLIT, distance: 5, d: 8, b: 10_000 });
    expect(curves.interleaved[0]).toEqual([0, unrotated]);
    expect(curves.halfSplit[0]).toEqual([0, unrotated]);
  });

  it('refuses what the core refuses, and layouts that do not exist', () => {
    for (const change of [{ d: 7 }, { b: 1 }, { pairing: 2 }]) {
      expect(() => derive({ pairing: INTERLEAVED, distance: 1, d: 8, b: 10_000, ...change })).toThrow(
        RangeError,
      );
    }
  });
});
