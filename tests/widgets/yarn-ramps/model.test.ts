import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { periodRatio } from '../../../src/core/scaling/period-ratio.ts';
import { quantities } from '../../../src/notebook/quantities.ts';
import { derive } from '../../../src/widgets/yarn-ramps/model.ts';
import type { YarnRampsParameters } from '../../../src/widgets/yarn-ramps/model.ts';
import { outcomeInWords, readingOf } from '../../../src/widgets/yarn-ramps/reading.ts';
import { acceptedBy } from '../../support/parameters.ts';

const flagship: YarnRampsParameters = { pair: 33, m: 16_384, m_l: 4096, d: 128, b: 10_000 };

const states: fc.Arbitrary<YarnRampsParameters> = fc
  .record({
    m: acceptedBy(quantities.m),
    m_l: acceptedBy(quantities.m_l),
    d: acceptedBy(quantities.d),
    b: acceptedBy(quantities.b),
  })
  .chain((state) => fc.integer({ min: 1, max: state.d / 2 }).map((pair) => ({ ...state, pair })));

describe('derive', () => {
  it('gives both stretches of the course for pair 33, and the ramp from pair 21 to pair 47', () => {
    const { at, ramp, widest } = derive(flagship);
    expect(at.paper).toBeCloseTo(2.6074, 4);
    expect(at.code).toBeCloseTo(1.5294, 4);
    expect(ramp).toEqual({ from: 21, to: 47 });
    expect(widest?.paper).toBeGreaterThan(widest?.code ?? Number.NaN);
  });

  it('agrees with the core on both methods, and keeps them between 1 and the stretch', () => {
    fc.assert(
      fc.property(states, (state) => {
        const { at, pairs, stretch } = derive(state);
        expect(at).toEqual(pairs[state.pair - 1]);
        for (const each of pairs) {
          for (const value of [each.paper, each.code]) {
            expect(value).toBeGreaterThanOrEqual(1 - 1e-12);
            expect(value).toBeLessThanOrEqual(stretch * (1 + 1e-12));
          }
        }
        if (state.m < state.m_l) return;
        const { b: base, d: headSize, pair, m_l: trainedLength, m: targetLength } = state;
        const lengths = { base, headSize, pair, trainedLength, targetLength };
        expect(at.paper).toBe(periodRatio({ method: 'by-parts', ...lengths }));
        expect(at.code).toBe(periodRatio({ method: 'yarn', ...lengths }));
      }),
    );
  });

  it('changes nothing where the text does not grow', () => {
    const { pairs, widest } = derive({ ...flagship, m: 2048 });
    expect(new Set(pairs.flatMap(({ paper, code }) => [paper, code]))).toEqual(new Set([1]));
    expect(widest).toBeNull();
  });

  it('refuses what the core refuses', () => {
    for (const change of [{ d: 2, pair: 1 }, { pair: 65 }, { b: 1 }, { m: 0 }])
      expect(() => derive({ ...flagship, ...change })).toThrow(RangeError);
  });
});

describe('the words', () => {
  it('say what each ramp does, and which turns faster', () => {
    expect(readingOf(derive(flagship))).toMatch(
      /^Pair 33 made 6\.52 turns in training\. The paper stretches it 2\.607 times, the code 1\.529 times: as the code has it, it turns 1\.705 times as fast\. The two are furthest apart at pair \d+\.$/,
    );
    expect(readingOf(derive({ ...flagship, pair: 50 }))).toContain('Both ramps stretch it 4 times.');
    expect(readingOf(derive({ ...flagship, pair: 1 }))).toContain('Both ramps stretch it not at all.');
    expect(readingOf(derive({ ...flagship, m: 4096 }))).toContain('does not grow');
    expect(outcomeInWords(derive(flagship))).toBe('the paper stretches it 2.607 times, the code 1.529 times');
  });
});
