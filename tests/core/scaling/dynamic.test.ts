import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { period } from '../../../src/core/rope/frequencies.ts';
import { scaledBase } from '../../../src/core/scaling/base-scaling.ts';
import { dynamicBase } from '../../../src/core/scaling/dynamic.ts';
import { periodRatio } from '../../../src/core/scaling/period-ratio.ts';
import { length, pairOfHead } from '../../support/heads.ts';

const llama2 = { base: 10_000, headSize: 128, trainedLength: 4096 };

describe('dynamicBase', () => {
  it('is the base itself up to the trained length', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4096 }),
        fc.double({ min: 0.1, max: 100, noNaN: true }),
        (tokens, factor) => {
          expect(dynamicBase({ ...llama2, factor, length: tokens })).toBe(10_000);
        },
      ),
    );
  });

  it('with a factor of 1 is base scaling to the length at hand', () => {
    fc.assert(
      fc.property(length, (tokens) => {
        const target = Math.max(tokens, 4096);
        const expected = scaledBase({ ...llama2, targetLength: target });
        const value = dynamicBase({ ...llama2, factor: 1, length: target });
        expect(Math.abs(value / expected - 1)).toBeLessThan(1e-13);
      }),
    );
  });

  it('with a factor of 4 at four times the length is 135402, not 40890', () => {
    expect(dynamicBase({ ...llama2, factor: 4, length: 16_384 })).toBeCloseTo(135_402, 0);
  });

  it('refuses a factor of 0', () => {
    expect(() => dynamicBase({ ...llama2, factor: 0, length: 1 })).toThrow(
      'factor must be a positive number',
    );
  });

  it('is refused where no double holds it', () => {
    const call = { ...llama2, length: 16_384 };
    expect(() => dynamicBase({ ...call, factor: 1e308 })).toThrow('the dynamic stretch must be');
    expect(() => dynamicBase({ ...call, headSize: 4, factor: 1e152 })).toThrow('the dynamic base must be');
  });
});

describe('the method dynamic', () => {
  it('gives the ratio of the periods under the dynamic base', () => {
    fc.assert(
      fc.property(pairOfHead, length, (pair, tokens) => {
        const [trainedLength, factor] = [4096, 3];
        const base = dynamicBase({ ...pair, trainedLength, factor, length: tokens });
        const options = { factor, length: tokens };
        const ratio = periodRatio({ method: 'dynamic', ...pair, trainedLength, targetLength: 8192, options });
        expect(Math.abs((ratio * period(pair)) / period({ ...pair, base }) - 1)).toBeLessThan(1e-13);
      }),
    );
  });
});
