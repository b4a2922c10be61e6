import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quantities } from '../../../src/notebook/quantities.ts';
import { derive, lengthSetAt, meetingAt } from '../../../src/widgets/unseen-angles/model.ts';
import type { UnseenAnglesParameters } from '../../../src/widgets/unseen-angles/model.ts';
import { acceptedBy } from '../../support/parameters.ts';

const states: fc.Arbitrary<UnseenAnglesParameters> = fc.record({
  m: acceptedBy(quantities.m),
  m_l: acceptedBy(quantities.m_l),
  d: acceptedBy(quantities.d),
  b: acceptedBy(quantities.b),
});

const flagship: UnseenAnglesParameters = { m: 16_384, m_l: 4096, d: 128, b: 10_000 };

describe('derive', () => {
  it('finds the border of the course: 18 of 64 pairs, from pair 47, without a turn in 4096 tokens', () => {
    const figure = derive(flagship);
    expect([figure.firstUnfinished, figure.unfinishedCount, figure.newCount]).toEqual([47, 18, 18]);
    expect(figure.pairs[45]?.trainedTurns).toBeCloseTo(1.0039, 4);
    expect(figure.pairs[46]?.trainedTurns).toBeCloseTo(0.8693, 4);
    expect(figure.pairs[63]?.trainedTurns).toBeCloseTo(0.075_28, 5);
  });

  it('reaches in training and in the text together as much of a circle as the longer of both, once at most', () => {
    fc.assert(
      fc.property(states, (state) => {
        const misses = derive(state).pairs.map(({ metShare, newShare, trainedTurns, turns }) =>
          Math.max(
            Math.abs(metShare - Math.min(1, trainedTurns)),
            Math.abs(metShare + newShare - Math.min(1, Math.max(turns, trainedTurns))),
          ),
        );
        expect(Math.max(...misses)).toBeLessThan(1e-12);
      }),
    );
  });

  it('has no new angle in a text that is no longer than those of training', () => {
    fc.assert(
      fc.property(states, (state) => {
        expect(derive({ ...state, m: state.m_l }).newCount).toBe(0);
        fc.pre(state.m <= state.m_l);
        expect(derive(state).newCount).toBe(0);
      }),
    );
  });

  it('brings new angles to every pair without a turn as soon as the text is longer', () => {
    const oneMore = derive({ ...flagship, m: 4097 });
    expect(oneMore.newCount).toBe(oneMore.unfinishedCount);
    expect(oneMore.pairs.filter(({ newShare }) => newShare > 0).map(({ pair }) => pair)[0]).toBe(47);
  });

  it('has no border where the last pair completes a turn', () => {
    const figure = derive({ ...flagship, d: 8, b: 100 });
    expect([figure.firstUnfinished, figure.unfinishedCount, figure.newCount]).toEqual([null, 0, 0]);
  });

  it('leaves more pairs without a turn when the base grows', () => {
    expect(derive({ ...flagship, b: 500_000 }).unfinishedCount).toBe(32);
  });

  it('maps four times the trained length, and doubles that until the text fits', () => {
    const ends = [1000, 16_384, 16_385, 40_000, 65_536].map((m) => derive({ ...flagship, m }).mapLength);
    expect(ends).toEqual([16_384, 16_384, 32_768, 65_536, 65_536]);
  });
});

describe('lengthSetAt', () => {
  it('does not run away from a hand that drags past the edge of the map', () => {
    expect([5000, 16_384, 20_000].map((distance) => lengthSetAt(derive(flagship), distance))).toEqual([
      5000, 16_384, 16_384,
    ]);
  });
});

describe('meetingAt', () => {
  it('counts every distance up to the trained length as met', () => {
    expect([0, 1000, 4096].map((distance) => meetingAt(54_410, 4096, distance))).toEqual([
      'met',
      'met',
      'met',
    ]);
  });

  it('repeats known angles after a turn, and meets new ones only on the rest of the circle', () => {
    const along = [4100, 4999, 5000, 9000, 9097, 10_000].map((distance) => meetingAt(5000, 4096, distance));
    expect(along).toEqual(['new', 'new', 'again', 'again', 'new', 'again']);
  });

  it('has nothing new for a pair that completed a turn', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 6, max: 4096, noNaN: true }),
        fc.integer({ min: 1, max: 1e6 }),
        (turn, at) => {
          expect(meetingAt(turn, 4096, at)).not.toBe('new');
        },
      ),
    );
  });
});
