import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rotationFrequency } from '../../../src/core/rope/frequencies.ts';
import { quantities } from '../../../src/notebook/quantities.ts';
import { derive } from '../../../src/widgets/relative-property/model.ts';
import { acceptedBy } from '../../support/parameters.ts';

const states = fc.record({
  n: fc.integer({ min: 0, max: 100_000 }),
  distance: fc.integer({ min: 1, max: 100_000 }),
  d: acceptedBy(quantities.d),
  b: acceptedBy(quantities.b),
});

describe('derive', () => {
  it('gives the score of the toy head at a distance of three tokens', () => {
    const { score, queryPosition, pairs } = derive({ n: 10, distance: 3, d: 8, b: 10_000 });
    expect(queryPosition).toBe(13);
    expect(pairs.map(({ term }) => term.toFixed(4))).toEqual(['-0.9900', '0.9553', '0.9996', '1.0000']);
    expect(score).toBeCloseTo(Math.cos(3) + Math.cos(0.3) + Math.cos(0.03) + Math.cos(0.003), 12);
  });

  it('adds the cosine of the distance times the frequency, at every position of the key', () => {
    fc.assert(
      fc.property(states, (state) => {
        for (const { pair, term } of derive(state).pairs) {
          const angle = state.distance * rotationFrequency({ base: state.b, headSize: state.d, pair });
          expect(Math.abs(term - Math.cos(angle))).toBeLessThan(1e-9);
        }
      }),
    );
  });

  it('changes no term when both tokens move, though both arrows do', () => {
    fc.assert(
      fc.property(states, fc.integer({ min: 1, max: 1000 }), (state, shift) => {
        const [here, there] = [derive(state), derive({ ...state, n: state.n + shift })];
        expect(there.score).toBeCloseTo(here.score, 7);
        expect(there.first.key).not.toEqual(here.first.key);
      }),
    );
  });

  it('measures from the key to the query, the shorter way round', () => {
    const apart = (distance: number) => derive({ n: 5, distance, d: 8, b: 10_000 }).first.apart;
    expect(apart(1)).toBeCloseTo(1, 12);
    expect(apart(4)).toBeCloseTo(4 - 2 * Math.PI, 12);
  });

  it('never scores more than the number of pairs', () => {
    fc.assert(
      fc.property(states, (state) => {
        expect(Math.abs(derive(state).score)).toBeLessThanOrEqual(state.d / 2 + 1e-9);
      }),
    );
  });

  it('refuses what the core refuses', () => {
    for (const change of [{ d: 7 }, { b: 1 }]) {
      expect(() => derive({ n: 1, distance: 3, d: 8, b: 10_000, ...change })).toThrow(RangeError);
    }
  });
});
