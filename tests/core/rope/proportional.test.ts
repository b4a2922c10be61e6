import { describe, expect, it } from 'vitest';
import { rotationFrequency } from '../../../src/core/rope/frequencies.ts';
import { proportionalFrequency } from '../../../src/core/rope/proportional.ts';

describe('proportionalFrequency', () => {
  const gemma = { base: 1_000_000, headSize: 512, rotatedSize: 128 };
  const frequency = (pair: number, options = {}) => proportionalFrequency({ ...gemma, pair, ...options });

  it('spreads the exponents over the whole head, so the slowest rotated pair is still fast', () => {
    expect(frequency(1)).toBe(1);
    expect(frequency(64)).toBe(rotationFrequency({ base: 1_000_000, headSize: 512, pair: 64 }));
    expect(frequency(64)).toBeGreaterThan(0.03);
  });

  it('is 0 from the first pair that does not rotate to the last', () => {
    expect([65, 128, 256].map((pair) => frequency(pair))).toEqual([0, 0, 0]);
  });

  it('divides by a factor where one is set', () => {
    expect(frequency(64, { factor: 8 })).toBe(frequency(64) / 8);
  });

  it('refuses more rotated coordinates than the head has, and an odd number', () => {
    expect(() => frequency(1, { rotatedSize: 514 })).toThrow('rotatedSize must be at most headSize');
    expect(() => frequency(1, { rotatedSize: 3 })).toThrow('rotatedSize must be an even integer');
  });
});
