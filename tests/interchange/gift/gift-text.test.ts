import fc from 'fast-check';
import { expect, it } from 'vitest';
import { positional } from '../../../src/interchange/gift/gift-text.ts';

it.each([
  [1e-7, '0.0000001'],
  [-2.5e-9, '-0.0000000025'],
  [1.25e21, '1250000000000000000000'],
  [16384, '16384'],
  [0, '0'],
])('%f is written %s', (value, text) => {
  expect(positional(value)).toBe(text);
});

it('every number is written in digits alone and keeps its value', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      const text = positional(value);
      expect(text).toMatch(/^-?\d+(?:\.\d+)?$/);
      expect(Number(text)).toBe(value === 0 ? 0 : value);
    }),
  );
});
