import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factorForStretch } from '../../../src/core/scaling/base-scaling.ts';
import { shortcutError } from '../../../src/core/scaling/shortcut-error.ts';
import { quantities } from '../../../src/notebook/quantities.ts';
import {
  derive,
  factorAt,
  HEADS_IN_USE,
  missingAt,
} from '../../../src/widgets/lambda-and-head-size/model.ts';
import { acceptedBy } from '../../support/parameters.ts';

const states = fc.record({
  d: acceptedBy(quantities.d),
  m: acceptedBy(quantities.m),
  m_l: acceptedBy(quantities.m_l),
});
const longer = states.filter(({ m, m_l }) => m > m_l);

const flagship = { d: 128, m: 16_384, m_l: 4096 };

describe('derive', () => {
  it.each([
    [8, 6.349_604, 0.370_04, 11_585],
    [64, 4.182_937, 0.043_73, 15_689],
    [128, 4.088_994, 0.021_76, 16_033],
  ])(
    'gives the values of the course for a head of %d and four times the length',
    (d, lambda, missing, reached) => {
      const { stretch, chosen } = derive({ ...flagship, d });
      expect(stretch).toBe(4);
      expect(chosen.headSize).toBe(d);
      expect(chosen.lambda).toBeCloseTo(lambda, 6);
      expect(chosen.missing).toBeCloseTo(missing, 5);
      expect(chosen.reached).toBeCloseTo(reached, 0);
    },
  );

  it('has a λ that falls with the head size and stays above the stretch when the text gets longer', () => {
    fc.assert(
      fc.property(longer, (state) => {
        const { heads, stretch } = derive(state);
        for (const [index, { lambda }] of heads.entries()) {
          expect(lambda).toBeGreaterThan(stretch);
          if (index > 0) expect(lambda).toBeLessThan(heads[index - 1]?.lambda ?? 0);
        }
      }),
    );
  });

  it('has a shortcut that misses less of the base the larger the head, and never reaches the target', () => {
    fc.assert(
      fc.property(longer, (state) => {
        const { heads } = derive(state);
        for (const [index, { missing, reached }] of heads.entries()) {
          expect(missing).toBeGreaterThan(0);
          expect(reached).toBeLessThan(state.m);
          if (index > 0) expect(missing).toBeLessThan(heads[index - 1]?.missing ?? 0);
        }
      }),
    );
  });

  it('has an error of the base and a stretch of the last pair that belong together', () => {
    fc.assert(
      fc.property(states, (state) => {
        const { chosen, stretch } = derive(state);
        expect(Math.abs((chosen.lambda * (1 - chosen.missing)) / stretch - 1)).toBeLessThan(1e-12);
        // The last pair is stretched by the base to the power (d − 2)/d, under the shortcut as under λ.
        const short = (chosen.reached / state.m) ** (state.d / (state.d - 2));
        expect(Math.abs(short / (1 - chosen.missing) - 1)).toBeLessThan(1e-11);
      }),
    );
  });

  it('has a shortcut that is too large where the target is shorter, and exact where nothing changes', () => {
    expect(derive({ ...flagship, m: 2048 }).chosen.missing).toBeLessThan(0);
    const { chosen } = derive({ ...flagship, m: 4096 });
    expect(chosen).toEqual({ headSize: 128, lambda: 1, missing: 0, reached: 4096 });
  });

  it('lists the smallest head with a value first, and all heads in use', () => {
    const sizes = derive(flagship).heads.map(({ headSize }) => headSize);
    expect(sizes[0]).toBe(4);
    expect(sizes).toEqual(expect.arrayContaining([...HEADS_IN_USE]));
    expect(sizes).toEqual([...sizes].sort((one, other) => one - other));
  });

  it('refuses what the core refuses', () => {
    for (const change of [{ d: 2 }, { d: 7 }, { m: 0 }, { m_l: 1.5 }]) {
      expect(() => derive({ ...flagship, ...change })).toThrow(RangeError);
    }
  });
});

describe('the lines between the head sizes', () => {
  const heads = acceptedBy(quantities.d);

  it('pass through the values of the core at every head size', () => {
    fc.assert(
      fc.property(heads, fc.integer({ min: 1, max: 2048 }), (headSize, stretch) => {
        const exact = factorForStretch({ stretch, headSize });
        expect(Math.abs(factorAt(stretch, headSize) / exact - 1)).toBeLessThan(1e-12);
        const error = shortcutError({ trainedLength: 1, targetLength: stretch, headSize });
        expect(Math.abs(missingAt(stretch, headSize) + error)).toBeLessThan(1e-12);
      }),
    );
  });

  it('rise without bound towards d = 2, where the shortcut leaves out everything', () => {
    expect(factorAt(4, 3)).toBe(64);
    expect(factorAt(4, 2.01)).toBeGreaterThan(1e100);
    expect(missingAt(4, 2.01)).toBeCloseTo(1, 10);
  });
});
