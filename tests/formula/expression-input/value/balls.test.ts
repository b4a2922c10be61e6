import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Expression } from '../../../../src/formula/expression-input/expression.ts';
import { addSizes, Balls } from '../../../../src/formula/expression-input/value/balls.ts';
import { bigFloats } from '../../../../src/formula/expression-input/value/big-floats.ts';
import { doubles } from '../../../../src/formula/expression-input/value/doubles.ts';
import { evaluateExpression } from '../../../../src/formula/expression-input/value/evaluate-expression.ts';
import { expressionOf } from '../builders.ts';

const coarse = new Balls(doubles);
const middling = new Balls(bigFloats(256));
const fine = new Balls(bigFloats(2048));
const open = Number.POSITIVE_INFINITY;

const number = fc.oneof(
  fc.integer({ min: 0, max: 30 }).map(String),
  fc.double({ min: 0.001, max: 1000, noNaN: true }).map((value) => String(Number(value.toPrecision(4)))),
);

const { text } = fc.letrec<{ text: string }>((tie) => ({
  text: fc.oneof(
    { maxDepth: 5 },
    number,
    fc
      .tuple(tie('text'), fc.constantFrom('+', '-', '*', '/', '^'), tie('text'))
      .map(([a, op, b]) => `(${a})${op}(${b})`),
    fc
      .tuple(fc.constantFrom('exp', 'ln', 'sqrt', 'abs', 'log2', 'log10'), tie('text'))
      .map(([name, a]) => `${name}(${a})`),
    fc
      .tuple(fc.constantFrom('min', 'max'), tie('text'), tie('text'))
      .map(([name, a, b]) => `${name}(${a}; ${b})`),
  ),
}));

/** How far the middle of `rough` is from that of `exact`, as a power of two. */
function distance(rough: number, exact: { readonly digits: bigint; readonly exponent: number }): number {
  const { field } = fine;
  return field.size(field.add(field.fromDecimal(String(rough)), field.negate(exact)));
}

describe('a computed ball', () => {
  test('holds the true value', () => {
    let compared = 0;
    fc.assert(
      fc.property(text, (raw) => {
        fc.pre(raw.length < 500);
        const expression: Expression = expressionOf(raw);
        const rough = evaluateExpression(expression, {}, coarse);
        const exact = evaluateExpression(expression, {}, fine);
        if (rough === null || exact === null) {
          // What certainly has no value in doubles has none at all, and the other way round nothing is certain.
          if (rough === null) expect(exact === null || exact.error === open).toBe(true);
          return;
        }
        if (rough.error === open || exact.error === open) return;
        compared += 1;
        expect(distance(rough.middle, exact.middle)).toBeLessThanOrEqual(addSizes(rough.error, exact.error));
      }),
      { numRuns: 1500 },
    );
    expect(compared).toBeGreaterThan(700);
  });

  test('is as small as the bits allow', () => {
    const shareOf = (raw: string, balls: typeof coarse | typeof middling) => {
      const ball = evaluateExpression(expressionOf(raw), {}, balls as typeof coarse);
      return ball === null ? open : ball.error - (balls as typeof coarse).sizeOf(ball);
    };
    for (const raw of ['(16384/4096)^(128/126)', 'exp(128/126·ln(4))', '((16384/4096)^128)^(1/126)']) {
      expect(shareOf(raw, coarse)).toBeLessThan(-38);
      expect(shareOf(raw, middling)).toBeLessThan(-240);
    }
  });

  test.each([
    ['1/0', null],
    ['1/(3-3)', null],
    ['ln(0)', null],
    ['ln(-1)', null],
    ['sqrt(-2)', null],
    ['(-8)^(1/3)', null],
    ['0^0', null],
    ['0^(-1)', null],
    ['ln(-1)+1', null],
    ['1-ln(-1)', null],
    ['-ln(-1)', null],
    ['min(1; ln(-1))', null],
    ['0^2', 0],
    ['0*5', 0],
    ['0/5', 0],
    ['sqrt(0)', 0],
    ['(-2)^3', -8],
    ['(-2)^(12/4)', -8],
    ['(-2)^2', 4],
    ['(-2)^(-2)', 0.25],
    ['min(3; -1; 2)', -1],
    ['max(3; -1; 2)', 3],
    ['abs(-2.5)', 2.5],
    ['log2(8)', 3],
    ['log10(0.001)', -3],
    ['e^2', Math.E ** 2],
    ['2*pi', 2 * Math.PI],
  ])('of %s is %d', (raw, value) => {
    for (const balls of [coarse, fine] as unknown as readonly (typeof coarse)[]) {
      const ball = evaluateExpression(expressionOf(raw), {}, balls);
      if (value === null) expect(ball).toBeNull();
      else expect(ball === null ? Number.NaN : balls.field.toNumber(ball.middle)).toBeCloseTo(value, 12);
    }
  });

  test.each([
    '2+2-4',
    '6/3-2',
    '2^10-1024',
    '(-3)^3+27',
    'sqrt(49)-7',
    'ln(1)',
    'exp(0)-1',
    '2*3-6',
    'abs(-2)-2',
  ])('of %s is exactly 0', (raw) => {
    for (const balls of [coarse, fine] as unknown as readonly (typeof coarse)[]) {
      const ball = evaluateExpression(expressionOf(raw), {}, balls);
      expect(ball === null ? null : balls.signOf(ball)).toBe(0);
    }
  });

  test('is exact for no other than whole numbers that doubles hold', () => {
    for (const raw of [
      '1/3',
      '0.5',
      '2^60',
      '3^40',
      '9007199254740993',
      'sqrt(50)',
      '2^(1/2)',
      '0.1+0.2',
      'ln(2)',
    ]) {
      for (const balls of [coarse, fine] as unknown as readonly (typeof coarse)[]) {
        expect(evaluateExpression(expressionOf(raw), {}, balls)?.error).toBeGreaterThan(
          Number.NEGATIVE_INFINITY,
        );
      }
    }
  });

  test('says nothing where doubles cannot tell', () => {
    for (const raw of [
      '10^400',
      'exp(800)',
      '1/(0.1*3-0.3)',
      'sqrt(0.1*3-0.3)',
      'ln(0.1*3-0.3)',
      '0*10^400',
    ]) {
      expect(evaluateExpression(expressionOf(raw), {}, coarse)?.error).toBe(open);
    }
  });

  test('holds 0 where a power is taken of what may be 0', () => {
    for (const raw of ['(0.1*3-0.3)^2', '(7.5-7.5)^1']) {
      const ball = evaluateExpression(expressionOf(raw), {}, coarse);
      expect([ball?.middle, (ball?.error ?? 0) < -40]).toEqual([ball?.middle, true]);
      expect(ball === null ? 0 : coarse.signOf(ball)).toBeNull();
    }
  });

  test('grows around what became too small for a double', () => {
    const ball = evaluateExpression(expressionOf('exp(-800)'), {}, coarse);
    expect(ball?.middle).toBe(0);
    expect(ball?.error).toBeGreaterThanOrEqual(-1000);
  });

  test('of a variable is that of its number, and of an unknown one is none', () => {
    expect(evaluateExpression(expressionOf('m'), { m: 3 }, coarse)?.middle).toBe(3);
    expect(evaluateExpression(expressionOf('m'), {}, coarse)).toBeNull();
  });
});

test('sizes add up as the numbers do', () => {
  expect(addSizes(3, 3)).toBe(4);
  expect(addSizes(3, -open)).toBe(3);
  expect(addSizes(-open, -open)).toBe(-open);
  expect(addSizes(open, 3)).toBe(open);
  expect(addSizes(0, 10)).toBeCloseTo(Math.log2(1025), 12);
});
