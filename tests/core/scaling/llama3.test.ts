import { describe, expect, it } from 'vitest';
import { periodRatio } from '../../../src/core/scaling/period-ratio.ts';

const llama = { base: 500_000, headSize: 128, trainedLength: 8192, targetLength: 131_072 };
const ratio = (pair: number, options = {}) =>
  periodRatio({ method: 'llama3', ...llama, pair, options: { factor: 8, ...options } });

describe('llama3', () => {
  it('keeps pairs 1 to 29, blends 30 to 35 and interpolates from 36, as in Llama 3.1', () => {
    expect(ratio(29)).toBe(1);
    expect([30, 31, 32, 33, 34, 35].map((pair) => Number(ratio(pair).toFixed(4)))).toEqual([
      1.2075, 1.5534, 2.0263, 2.6945, 3.6843, 5.2573,
    ]);
    expect(ratio(36)).toBe(8);
  });

  it('is by-parts with other bounds', () => {
    const options = { factor: 8, slowRotations: 1, fastRotations: 4 };
    for (const pair of [1, 29, 30, 33, 35, 36, 64]) {
      expect(ratio(pair)).toBe(periodRatio({ method: 'by-parts', ...llama, pair, options }));
    }
  });

  it('makes a step where both factors are equal, as in Llama 4 Scout', () => {
    const options = { lowFrequencyFactor: 1, highFrequencyFactor: 1 };
    expect([ratio(35, options), ratio(36, options)]).toEqual([1, 8]);
  });
});
