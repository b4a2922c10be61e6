import { describe, expect, test } from 'vitest';
import { openComparison, precisions } from '../../../../src/formula/expression-input/value/comparison.ts';
import { expressionOf } from '../builders.ts';

const at = { m: 16384, n: 4096, d: 128, b: 10_000, x: 3 };
const key = '(m/n)^(d/(d-2))';

function compare(first: string, second: string, scale = 0): string {
  return openComparison().compare(expressionOf(first), expressionOf(second), at, scale);
}

describe('two expressions at a point are', () => {
  test.each([
    ['((m/n)^d)^(1/(d-2))', key],
    // m^128 is beyond all doubles.
    ['m^(d/(d-2))/n^(d/(d-2))', key],
    ['(m^d)^(1/(d-2))/(n^d)^(1/(d-2))', key],
    ['exp(d*ln(m)) / exp(d*ln(n))', '(m/n)^d'],
    ['m^d * n^d', '(m n)^d'],
    ['m^(-d) * n^(-d)', '1/(m n)^d'],
    // What cancels is far larger than what is left.
    [`${key} + m^3 - m^3`, key],
    [`m^d + ${key} - m^d`, key],
    [`(10^300 + ${key}) - 10^300`, key],
    ['(x + 10^(-20)) - 10^(-20)', 'x'],
    ['sqrt(-x)', 'ln(-x)'],
  ])('the same: %s and %s', (first, second) => {
    expect(compare(first, second)).toBe('same');
    expect(compare(second, first)).toBe('same');
  });

  test.each(['m - 4n', 'sqrt(x)^2 - x', '(0.1 + 0.2 - 0.3) b', 'm - m'])('the same: %s and 0', (first) => {
    expect(compare(first, '0')).toBe('same');
  });

  test.each([
    [`${key} + 0.00000001`, key],
    [`(10^300 + ${key} + 0.00000001) - 10^300`, key],
    ['m^(d+1)', 'm^d'],
    ['m^d + m^(d-2)', 'm^d'],
    ['exp(m) + exp(m)', 'exp(m)'],
    ['sqrt(-x)', key],
    ['1/(x-3)', key],
    ['ln(-1)', 'x^(1/2)'],
    ['1', '0'],
    ['10^(-8)', '0'],
  ])('different: %s and %s', (first, second) => {
    expect(compare(first, second)).toBe('different');
    expect(compare(second, first)).toBe('different');
  });

  test.each([
    ['exp(exp(m))', key],
    ['1/(sqrt(x)^2 - x)', key],
    [`${key} + exp(m n) - exp(m n)`, key],
  ])('unclear: %s and %s', (first, second) => {
    expect(compare(first, second)).toBe('unclear');
  });

  test('unclear where more bits would tell than may be used', () => {
    const likeness = (mostBits: number) =>
      openComparison().compare(expressionOf('m^d + x - m^d'), expressionOf('x'), at, 0, mostBits);
    expect([precisions.doubles, precisions.fine].map(likeness)).toEqual(['unclear', 'unclear']);
    expect(likeness(precisions.finest)).toBe('same');
    expect(likeness(1)).toBe('unclear');
  });

  test('compared on the scale of other values where the second is 0', () => {
    expect(compare('0.00000001', '0', 0)).toBe('different');
    expect(compare('0.00000001', '0', 10)).toBe('same');
  });
});

describe('an expression at a point', () => {
  const measure = (raw: string) => openComparison().measure(expressionOf(raw), at);

  test('has a sign, a size and a value', () => {
    expect(measure('-m')).toEqual({ kind: 'value', sign: -1, size: 14, value: -16384 });
    expect(measure('x - 3')).toMatchObject({ kind: 'value', sign: 0, value: 0 });
    const large = measure('m^(d x)');
    expect(large).toMatchObject({ kind: 'value', sign: 1, value: Number.POSITIVE_INFINITY });
    expect(large.kind === 'value' ? large.size : 0).toBeCloseTo(14 * 128 * 3, 9);
  });

  test('has no value, or leaves it open', () => {
    expect(measure('sqrt(-x)')).toEqual({ kind: 'none' });
    expect(measure('sqrt(x)^2 - x')).toEqual({ kind: 'unclear' });
  });
});

test('long formulas are not computed in the highest precision, so that an answer comes soon', () => {
  expect(compare(`${'x·'.repeat(80)}0 + m^d - m^d + x`, 'x')).toBe('unclear');
  expect(compare('m^d - m^d + x', 'x')).toBe('same');
});
