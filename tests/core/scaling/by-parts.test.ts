import { describe, expect, it } from 'vitest';
import { periodRatio } from '../../../src/core/scaling/period-ratio.ts';
import { flagship } from '../../support/heads.ts';

const ratio = (pair: number, options = {}) => periodRatio({ method: 'by-parts', ...flagship, pair, options });

describe('by-parts', () => {
  it('keeps pairs 1 to 21, blends 22 to 46 and interpolates from 47', () => {
    expect(ratio(21)).toBe(1);
    expect(ratio(22)).toBeCloseTo(1.0062, 4);
    expect(ratio(33)).toBeCloseTo(2.6074, 4);
    expect(ratio(46)).toBeCloseTo(3.9985, 4);
    expect(ratio(47)).toBe(4);
  });

  it('makes a step where both bounds are equal', () => {
    const options = { slowRotations: 1, fastRotations: 1 };
    expect([ratio(46, options), ratio(47, options)]).toEqual([1, 4]);
  });
});
