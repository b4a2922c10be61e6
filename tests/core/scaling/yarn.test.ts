import { describe, expect, it } from 'vitest';
import { periodRatio } from '../../../src/core/scaling/period-ratio.ts';
import { yarnAttentionFactor, yarnRamp } from '../../../src/core/scaling/yarn.ts';
import { flagship } from '../../support/heads.ts';

const bounds = { fastRotations: 32, slowRotations: 1 };
const llama2 = { base: 10_000, headSize: 128, trainedLength: 4096 };

describe('yarnRamp', () => {
  it('runs from 20 to 46 for Llama-2, in pairs counted from 0', () => {
    expect(yarnRamp({ ...llama2, ...bounds })).toEqual({ low: 20, high: 46 });
  });

  it('moves when it is computed from the extended length', () => {
    const small = { base: 10_000, headSize: 64, ...bounds };
    expect(yarnRamp({ ...small, trainedLength: 4096 })).toEqual({ low: 10, high: 23 });
    expect(yarnRamp({ ...small, trainedLength: 163_840 })).toEqual({ low: 23, high: 36 });
  });

  it('is almost a step with equal bounds, as in Kimi K2', () => {
    const kimi = { base: 50_000, headSize: 64, trainedLength: 4096, fastRotations: 1, slowRotations: 1 };
    expect(yarnRamp(kimi)).toEqual({ low: 19, high: 20 });
  });

  it('limits each bound on one side only, as the published code does', () => {
    expect(yarnRamp({ ...llama2, trainedLength: 1, ...bounds })).toEqual({ low: 0, high: -12 });
    expect(yarnRamp({ ...llama2, base: 1.5, ...bounds })).toEqual({ low: 475, high: 127 });
  });

  it('does not round for gpt-oss, which sets truncate to false', () => {
    const gptOss = { base: 150_000, headSize: 64, trainedLength: 4096, ...bounds };
    const { low, high } = yarnRamp({ ...gptOss, truncate: false });
    expect(low).toBeCloseTo(8.0928, 4);
    expect(high).toBeCloseTo(17.398, 4);
    expect(yarnRamp(gptOss)).toEqual({ low: 8, high: 18 });
  });

  it('refuses bounds in the wrong order', () => {
    expect(() => yarnRamp({ ...llama2, fastRotations: 1, slowRotations: 2 })).toThrow(
      'fastRotations must be at least slowRotations, which is 2, but it is "1"',
    );
  });
});

describe('the method yarn', () => {
  const ratio = (pair: number, options = {}) => periodRatio({ method: 'yarn', ...flagship, pair, options });

  it('keeps pairs 1 to 21, blends 22 to 46 and interpolates from 47', () => {
    expect(ratio(21)).toBe(1);
    expect(ratio(22)).toBeCloseTo(1.0297, 4);
    expect(ratio(33)).toBeCloseTo(1.5294, 4);
    expect(ratio(46)).toBeCloseTo(3.5862, 4);
    expect(ratio(47)).toBe(4);
  });

  it('gives pair 17 of gpt-oss the frequency that its unrounded ramp gives', () => {
    const gptOss = { base: 150_000, headSize: 64, trainedLength: 4096, targetLength: 131_072 };
    const frequency = (options: object) =>
      150_000 ** -(32 / 64) / periodRatio({ method: 'yarn', ...gptOss, pair: 17, options });
    expect(frequency({ truncate: false })).toBeCloseTo(0.000_456_48, 8);
    expect(frequency({})).toBeCloseTo(0.000_580_95, 8);
  });

  it('makes a step at the bound where low and high meet', () => {
    // Every place is below 0 or rounds to it: the bounds are both 0.
    const short = { ...flagship, trainedLength: 6, targetLength: 24, method: 'yarn' } as const;
    expect(yarnRamp({ ...short, ...bounds })).toEqual({ low: 0, high: 0 });
    expect([1, 2].map((pair) => periodRatio({ ...short, pair }))).toEqual([1, 4]);
  });

  it('refuses a factor below 1', () => {
    expect(() => ratio(1, { factor: 0.5 })).toThrow('factor must be a number, at least 1, but it is "0.5"');
    const shorter = { ...flagship, method: 'yarn', pair: 1, targetLength: 2048 } as const;
    expect(() => periodRatio(shorter)).toThrow('factor must be a number, at least 1');
  });
});

describe('yarnAttentionFactor', () => {
  it('is 1.13863 at a factor of 4, and 1 at 1', () => {
    expect(yarnAttentionFactor({ factor: 4 })).toBeCloseTo(1.13863, 5);
    expect(yarnAttentionFactor({ factor: 1 })).toBe(1);
  });

  it('is 1 where both weights are equal, as in DeepSeek V3, and their quotient where they differ', () => {
    expect(yarnAttentionFactor({ factor: 40 })).toBeCloseTo(1.3689, 4);
    expect(yarnAttentionFactor({ factor: 40, mscale: 1, mscaleAllDim: 1 })).toBe(1);
    expect(yarnAttentionFactor({ factor: 4, mscale: 1, mscaleAllDim: 0.707 })).toBeCloseTo(1.036993, 6);
  });

  it('ignores one weight without the other, and refuses a negative one', () => {
    expect(yarnAttentionFactor({ factor: 4, mscale: 2 })).toBeCloseTo(1.13863, 5);
    expect(() => yarnAttentionFactor({ factor: 4, mscale: -1 })).toThrow(
      'mscale must be a number, at least 0',
    );
  });

  it('refuses a factor below 1', () => {
    expect(() => yarnAttentionFactor({ factor: 0.99 })).toThrow('factor must be a number, at least 1');
  });
});
