import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { periodRatio } from '../../../src/core/scaling/period-ratio.ts';
import { quantities } from '../../../src/notebook/quantities.ts';
import { derive, END_TOLERANCE } from '../../../src/widgets/interpolation-squeeze/model.ts';
import type { InterpolationSqueezeParameters } from '../../../src/widgets/interpolation-squeeze/model.ts';
import { acceptedBy } from '../../support/parameters.ts';

const states: fc.Arbitrary<InterpolationSqueezeParameters> = fc.record({
  s: acceptedBy(quantities.s),
  m: acceptedBy(quantities.m),
  m_l: acceptedBy(quantities.m_l),
  d: acceptedBy(quantities.d),
  b: acceptedBy(quantities.b),
});

const flagship: InterpolationSqueezeParameters = { s: 4, m: 16_384, m_l: 4096, d: 128, b: 10_000 };

const relative = (value: number, wanted: number) => Math.abs(value / wanted - 1);

describe('derive', () => {
  it('gives the values of the course for 4096 to 16384 with d = 128 and b = 10000', () => {
    const { first, last, end, isInside, neededStretch } = derive(flagship);
    expect([end, isInside, neededStretch]).toEqual([4096, true, 4]);
    expect(first.step).toBeCloseTo(57.2958, 4);
    expect(first.squeezedStep).toBeCloseTo(14.3239, 4);
    expect(last.trainedReach).toBeCloseTo(27.1009, 3);
    expect(last.plainReach).toBeCloseTo(108.4036, 3);
    expect(last.squeezedPeriod).toBeCloseTo(217_640.57, 2);
  });

  it('stretches every period by s and shrinks every step by s, whatever the pair', () => {
    fc.assert(
      fc.property(states, (state) => {
        const misses = derive(state).pairs.map((pair) =>
          Math.max(
            relative(pair.squeezedPeriod, state.s * pair.period),
            relative(pair.squeezedStep * state.s, pair.step),
            relative(pair.squeezedPeriod * pair.squeezedStep, 360),
          ),
        );
        expect(Math.max(...misses)).toBeLessThan(1e-12);
      }),
    );
  });

  it('stretches as the core’s interpolation does', () => {
    const { first, last } = derive(flagship);
    for (const { pair, period, squeezedPeriod } of [first, last]) {
      const head = { base: flagship.b, headSize: flagship.d, pair };
      const lengths = { trainedLength: flagship.m_l, targetLength: flagship.m };
      expect(squeezedPeriod / period).toBe(periodRatio({ method: 'interpolation', ...head, ...lengths }));
    }
  });

  it('takes no pair further than training did exactly from the stretch m/m_l on', () => {
    fc.assert(
      fc.property(states, (state) => {
        const { neededStretch, isInside, pairs } = derive(state);
        const reaches = pairs.map(({ squeezedReach, trainedReach }) => squeezedReach / trainedReach);
        expect(Math.max(...reaches) <= 1 + END_TOLERANCE).toBe(isInside);
        expect(derive({ ...state, s: neededStretch }).isInside).toBe(true);
        expect(derive({ ...state, s: 0.99 * neededStretch }).isInside).toBe(false);
      }),
    );
  });

  it('changes nothing at s = 1', () => {
    const { first, last, end } = derive({ ...flagship, s: 1 });
    expect([first.squeezedStep, last.squeezedReach, end]).toEqual([first.step, last.plainReach, 16_384]);
  });

  it('squeezes a text that is shorter than the trained ones as well', () => {
    const { end, first } = derive({ ...flagship, m: 2048 });
    expect(end).toBe(512);
    expect(first.squeezedStep).toBe(derive(flagship).first.squeezedStep);
  });

  it('counts as inside what the slider’s steps can reach', () => {
    const inside = [3.99, 3.999, 4, 4.1].map((s) => derive({ ...flagship, s }).isInside);
    expect(inside).toEqual([false, true, true, true]);
  });
});
