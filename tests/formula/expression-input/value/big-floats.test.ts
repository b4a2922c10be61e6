import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bigFloats } from '../../../../src/formula/expression-input/value/big-floats.ts';
import type { BigFloat } from '../../../../src/formula/expression-input/value/big-floats.ts';

const plain = fc
  .tuple(fc.bigInt({ min: 1n, max: 10n ** 25n }), fc.integer({ min: -40, max: 3 }))
  .map(([digits, power]) => `${digits}e${power}`);

describe.each([256, 1024])('numbers of %i bits', (bits) => {
  const field = bigFloats(bits);
  const Exact = Decimal.clone({ precision: Math.ceil(0.36 * bits) + 50, maxE: 9e15, minE: -9e15 });
  const two = new Exact(2);
  const toDecimal = ({ digits, exponent }: BigFloat) => new Exact(digits.toString()).mul(two.pow(exponent));
  const both = (text: string) => {
    const value = field.fromDecimal(text);
    return [value, toDecimal(value)] as const;
  };
  const promised = two.pow(-bits);
  const isWithin = (got: BigFloat, wanted: Decimal) =>
    toDecimal(got).minus(wanted).abs().lte(wanted.abs().mul(promised));
  const within = (got: BigFloat, wanted: Decimal) => expect(isWithin(got, wanted)).toBe(true);

  test('are added, multiplied and divided to the last bit that is promised', () => {
    fc.assert(
      fc.property(plain, plain, fc.boolean(), (first, second, isNegative) => {
        const [a, exactA] = both(first);
        const [b, exactB] = both(isNegative ? `-${second}` : second);
        within(field.multiply(a, b), exactA.mul(exactB));
        within(field.divide(a, b), exactA.div(exactB));
        within(field.add(a, b), exactA.plus(exactB));
      }),
      { numRuns: 100 },
    );
  });

  test.each([
    '2',
    '0.5',
    '1.0000001',
    '0.999999999999999999999',
    '0.7',
    '1.4',
    '3',
    '33.25',
    '1e-30',
    '700',
    '1e300',
  ])('give the logarithm and the exponential of %s', (text) => {
    const [value, exact] = both(text);
    within(field.ln(value), exact.ln());
    if (exact.gt(1000)) return;
    within(field.exp(value), exact.exp());
    within(field.exp(field.negate(value)), exact.neg().exp());
  });

  test('give π, and 0 as the logarithm of 1', () => {
    within(field.pi(), Exact.acos(-1));
    expect(field.size(field.ln(field.fromDecimal('1')))).toBe(Number.NEGATIVE_INFINITY);
  });

  test('read decimals', () => {
    for (const text of ['0.1', '-12.5', '1e-7', '2.5E+3', '0', '000.500', '1e21']) {
      within(field.fromDecimal(text), new Exact(text));
    }
  });

  test('are as large as doubles say where these can', () => {
    fc.assert(
      fc.property(plain, (text) => {
        const value = field.fromDecimal(text);
        expect(Math.abs(field.toNumber(value) / Number(text) - 1)).toBeLessThan(1e-15);
        expect(Math.abs(field.size(value) - Math.log2(Number(text)))).toBeLessThan(1e-12);
      }),
      { numRuns: 200 },
    );
  });

  test('say where a result is beyond them', () => {
    const huge = field.fromDecimal('1e30');
    expect(field.size(field.exp(huge))).toBe(Number.POSITIVE_INFINITY);
    expect(field.size(field.exp(field.negate(huge)))).toBe(Number.NEGATIVE_INFINITY);
  });
});

test('a summand too small to be kept beside the other is left out', () => {
  const field = bigFloats(256);
  const [small, large] = [field.exp(field.fromDecimal('-1e6')), field.fromDecimal('3')];
  expect(field.toNumber(field.add(small, large))).toBe(3);
  expect(field.toNumber(field.add(large, small))).toBe(3);
});
