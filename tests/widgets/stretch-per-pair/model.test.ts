import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { periodRatio } from '../../../src/core/scaling/period-ratio.ts';
import { quantities } from '../../../src/notebook/quantities.ts';
import { derive } from '../../../src/widgets/stretch-per-pair/model.ts';
import type { StretchPerPairParameters } from '../../../src/widgets/stretch-per-pair/model.ts';
import { acceptedBy } from '../../support/parameters.ts';

const methodValue = (id: string) => quantities.method.options.findIndex((option) => option.id === id);

const flagship: StretchPerPairParameters = {
  pair: 33,
  method: methodValue('yarn'),
  m: 16_384,
  m_l: 4096,
  d: 128,
  b: 10_000,
};

const states: fc.Arbitrary<StretchPerPairParameters> = fc
  .record({
    method: fc.integer({ min: 0, max: quantities.method.options.length - 1 }),
    m: acceptedBy(quantities.m),
    m_l: acceptedBy(quantities.m_l),
    d: acceptedBy(quantities.d),
    b: acceptedBy(quantities.b),
  })
  .chain((state) => fc.integer({ min: 1, max: state.d / 2 }).map((pair) => ({ ...state, pair })));

const relative = (value: number, wanted: number) => Math.abs(value / wanted - 1);

describe('derive', () => {
  it.each([
    [1, 1],
    [17, 1.422_01],
    [33, 2.022_13],
    [47, 2.751_69],
    [64, 4],
  ])('gives the stretches of the course for pair %d', (pair, rebased) => {
    const { at, stretch } = derive({ ...flagship, pair });
    expect(stretch).toBe(4);
    expect(at.pair).toBe(pair);
    expect(at.rebased).toBeCloseTo(rebased, 5);
    expect(at.interpolated).toBe(4);
  });

  it('stretches by base scaling from 1 at the first pair to s at the last, by equal ratios', () => {
    fc.assert(
      fc.property(states, (state) => {
        const { pairs, stretch } = derive(state);
        const steps = pairs.length - 1;
        for (const [index, { pair, rebased }] of pairs.entries()) {
          expect(pair).toBe(index + 1);
          expect(relative(rebased, stretch ** (index / steps))).toBeLessThan(1e-12);
        }
      }),
    );
  });

  it('stretches every pair alike by interpolation', () => {
    fc.assert(
      fc.property(states, (state) => {
        const { pairs, stretch } = derive(state);
        for (const { interpolated } of pairs) expect(interpolated).toBe(stretch);
      }),
    );
  });

  it('stretches the pair whose exponent is a half by the root of λ', () => {
    const { at } = derive(flagship);
    expect(at.rebased).toBeCloseTo(Math.sqrt(4 ** (128 / 126)), 12);
  });

  it('reads off the pair that is asked for', () => {
    fc.assert(
      fc.property(states, (state) => {
        const { at, pairs } = derive(state);
        expect(at).toEqual(pairs[state.pair - 1]);
      }),
    );
  });

  it('agrees with the core on base scaling and interpolation', () => {
    fc.assert(
      fc.property(states, ({ method, ...state }) => {
        const { at } = derive({ method, ...state });
        const head = { base: state.b, headSize: state.d, pair: state.pair };
        const ratioUnder = (name: 'base-scaling' | 'interpolation') =>
          periodRatio({ method: name, ...head, trainedLength: state.m_l, targetLength: state.m });
        expect(relative(at.rebased, ratioUnder('base-scaling'))).toBeLessThan(1e-13);
        expect(at.interpolated).toBe(ratioUnder('interpolation'));
        expect(at.chosen).toBeNull();
      }),
    );
  });

  it('knows the factor on the base that matches the last pair', () => {
    expect(derive(flagship).lambda).toBeCloseTo(4.088_994_243_248_621, 13);
  });

  it('says which pairs completed no turn in training', () => {
    const { firstUnfinished, pairs } = derive(flagship);
    expect(firstUnfinished).toBe(47);
    expect(pairs[45]?.turns).toBeCloseTo(1.0039, 4);
    expect(pairs[46]?.turns).toBeCloseTo(0.869, 3);
    expect(derive({ ...flagship, b: 100 }).firstUnfinished).toBeNull();
  });

  it('refuses what the core refuses', () => {
    for (const change of [{ d: 2, pair: 1 }, { pair: 65 }, { pair: 0 }, { b: 1 }, { m: 0 }, { method: 8 }]) {
      expect(() => derive({ ...flagship, ...change })).toThrow(RangeError);
    }
  });
});
