import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dot, largest, multiply, normalize, softmax } from '../../src/lab/kernels.ts';

const numbers = (count: number) =>
  fc.array(fc.float({ min: -8, max: 8, noNaN: true }), { minLength: count, maxLength: count });

describe('dot', () => {
  it('is the sum of products from a place on', () => {
    fc.assert(
      fc.property(numbers(12), numbers(16), (one, other) => {
        const expected = one.slice(4).reduce((sum, value, index) => sum + value * (other[8 + index] ?? 0), 0);
        expect(dot(Float32Array.from(one), 4, Float32Array.from(other), 8, 8)).toBeCloseTo(expected, 4);
      }),
    );
  });
});

describe('multiply', () => {
  it('multiplies row by row', () => {
    const into = new Float32Array(2);
    multiply(Float32Array.of(1, 2, 3, 4, 5, 6, 7, 8), Float32Array.of(1, 10, 100, 1000), into);
    expect([...into]).toEqual([4321, 8765]);
  });
});

describe('normalize', () => {
  it('makes the mean 0 and the variance 1, then applies gain and shift', () => {
    const into = new Float32Array(4);
    const plain = { gain: new Float32Array(4).fill(1), shift: new Float32Array(4) };
    normalize(Float32Array.of(1, 2, 3, 4), plain, 0, into);
    expect(into.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 6);
    expect(into.reduce((sum, value) => sum + value ** 2, 0) / 4).toBeCloseTo(1, 6);
    const before = [...into];
    normalize(
      Float32Array.of(1, 2, 3, 4),
      { gain: new Float32Array(4).fill(2), shift: new Float32Array(4).fill(5) },
      0,
      into,
    );
    expect([...into]).toEqual(before.map((value): unknown => expect.closeTo(2 * value + 5, 5)));
  });

  it('answers the shift for equal numbers', () => {
    const into = new Float32Array(4);
    normalize(
      new Float32Array(4).fill(3),
      { gain: new Float32Array(4).fill(9), shift: Float32Array.of(1, 2, 3, 4) },
      1e-5,
      into,
    );
    expect([...into]).toEqual([1, 2, 3, 4]);
  });
});

describe('softmax', () => {
  it('makes shares that add up to 1, in the order of the logits', () => {
    fc.assert(
      fc.property(numbers(6), (logits) => {
        const shares = Float32Array.from(logits);
        softmax(shares);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 5);
        expect(shares[largest(Float32Array.from(logits))]).toBe(Math.max(...shares));
      }),
    );
  });

  it('does not overflow, and leaves what is beyond the count alone', () => {
    const shares = Float32Array.of(1e30, 1e30, 7);
    softmax(shares, 2);
    expect([...shares]).toEqual([0.5, 0.5, 7]);
  });
});
