import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scalingMethodNames } from '../../../src/core/scaling/index.ts';
import { maxAngleRatio, periodRatio } from '../../../src/core/scaling/period-ratio.ts';
import { flagship, pairOfHead } from '../../support/heads.ts';

describe('maxAngleRatio', () => {
  it('times the period ratio is the stretch, for every method', () => {
    fc.assert(
      fc.property(pairOfHead, fc.constantFrom(...scalingMethodNames), (pair, method) => {
        const options =
          method === 'longrope' ? { factors: Array.from({ length: pair.headSize / 2 }, () => 3) } : {};
        const call = { method, ...pair, trainedLength: 4096, targetLength: 16_384, options };
        expect(maxAngleRatio(call) * periodRatio(call)).toBeCloseTo(4, 12);
      }),
    );
  });

  it('is 1.4537 at pair 47 under base scaling, and 1 at the last pair', () => {
    const call = { method: 'base-scaling', ...flagship } as const;
    expect(maxAngleRatio({ ...call, pair: 47 })).toBeCloseTo(1.4537, 4);
    expect(maxAngleRatio({ ...call, pair: 64 })).toBe(1);
  });

  it('measures by the lengths also where the options set another factor', () => {
    const call = { method: 'interpolation', ...flagship, pair: 1, options: { factor: 8 } } as const;
    expect(maxAngleRatio(call)).toBe(0.5);
  });

  it('is refused where no double holds it', () => {
    const call = { method: 'interpolation', ...flagship, pair: 1, options: { factor: 5e-324 } } as const;
    expect(() => maxAngleRatio(call)).toThrow('the ratio of angles');
  });
});

describe('periodRatio', () => {
  it('refuses an unknown method, also a name that every object has', () => {
    for (const method of ['ntk', 'constructor', '__proto__', '']) {
      expect(() => periodRatio({ ...flagship, pair: 1, method: method as never })).toThrow(
        /^method must be one of/,
      );
    }
  });
});
