import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FormulaError } from '../../src/formula/error.ts';
import { evaluateFormula } from '../../src/formula/evaluate.ts';
import type { Environment, NamedFunctions } from '../../src/formula/evaluate.ts';
import { parseFormula } from '../../src/formula/parse.ts';

const functions: NamedFunctions = {
  names: ['area', 'describeMethod'],
  call: ({ name }, args) =>
    name === 'area' ? Number(args.width) * Number(args.height) : JSON.stringify(args).length,
};

const environment: Environment = {
  names: new Map([
    ['m_l', 4096],
    ['m', 16384],
  ]),
  functions,
};

function evaluate(text: string): number | boolean {
  return evaluateFormula(parseFormula(text), environment);
}

function failure(text: string): string {
  try {
    return String(evaluate(text));
  } catch (error) {
    if (error instanceof FormulaError)
      return `${error.code} ${error.span.from}-${error.span.to}: ${error.message}`;
    throw error;
  }
}

describe('evaluateFormula', () => {
  test.each([
    ['-2^2', -4],
    ['2^3^2', 512],
    ['2^-1', 0.5],
    ['m / m_l', 4],
    ['(m/m_l)^(128/126)', 4 ** (128 / 126)],
    ['abs(-3) + sqrt(16) + exp(0) + ln(1)', 8],
    ['log10(1000) + log2(8)', 6],
    ['floor(2.7) + ceil(2.1) + round(2.5)', 8],
    ['min(3, 1, 2) + max(3, 1, 2)', 4],
    ['2 * pi', 2 * Math.PI],
    ['area(height: 2, width: m_l)', 8192],
    ["describeMethod(name: 'yarn', slow: false)", '{"name":"yarn","slow":false}'.length],
    ['m > m_l', true],
    ['m <= m_l', false],
    ['m == 4 * m_l', true],
    ['m != 4 * m_l', false],
    ['m >= m', true],
    ['m < m', false],
  ])('%s is %s', (text, value) => {
    expect(evaluate(text)).toBe(value);
  });

  test('what cannot be evaluated is named, with its place and a remedy', () => {
    const texts = [
      'm_1 + 2',
      'aera(width: 1, height: 2)',
      'log(3)',
      'area(1, 2)',
      'sqrt(x: 1)',
      'sqrt(1, 2)',
      'min(1)',
      'area(width: 1, width: 2)',
      'area + 1',
      '(m < m_l) + 1',
      '1 + 1/0',
      'sqrt(0 - 1)',
      '(0-8)^(1/3)',
      '10^308 * 10',
    ];
    expect(texts.map(failure).join('\n')).toMatchInlineSnapshot(`
      "unknown-name 0-3: There is no value named "m_1". Did you mean "m_l"?
      unknown-function 0-4: There is no function "aera". Did you mean "area"?
      unknown-function 0-3: There is no function "log". Write "ln", "log10" or "log2".
      wrong-arguments 0-10: "area" takes its arguments by name: area(argument: value, …).
      wrong-arguments 0-10: "sqrt" takes its arguments without names: sqrt(x).
      wrong-arguments 0-10: "sqrt" takes one argument, not 2.
      wrong-arguments 0-6: "min" takes at least 2 arguments, not 1.
      wrong-arguments 15-20: The argument "width" is given twice.
      wrong-kind 0-4: "area" is a function; write its arguments in ( ).
      wrong-kind 0-9: A comparison is not a number and cannot be used as one.
      not-finite 4-7: The value of this part is infinite.
      not-finite 0-11: The value of this part is not defined.
      not-finite 0-11: The value of this part is not defined.
      not-finite 0-11: The value of this part is infinite."
    `);
  });

  /** A formula's text, and its value by JavaScript's own arithmetic. */
  interface Sum {
    readonly text: string;
    readonly value: number;
  }

  const { sum } = fc.letrec<{ sum: Sum; product: Sum; power: Sum; atom: Sum }>((tie) => {
    const link = (operators: readonly string[], part: fc.Arbitrary<Sum>) =>
      fc.tuple(part, fc.array(fc.tuple(fc.constantFrom(...operators), part), { maxLength: 2 })).map(chain);
    return {
      sum: link(['+', '-'], tie('product')),
      product: link(['*', '/'], tie('power')),
      power: fc.oneof(
        tie('atom'),
        fc.tuple(tie('atom'), fc.nat(4)).map(([base, exponent]) => ({
          text: `-${base.text}^-${exponent}`,
          value: -(base.value ** -exponent),
        })),
      ),
      atom: fc.oneof(
        { maxDepth: 2, depthIdentifier: 'sum' },
        fc
          .oneof(fc.integer({ min: 1, max: 20 }), fc.double({ min: 0.01, max: 20, noNaN: true }))
          .map((value) => ({
            text: String(value),
            value,
          })),
        tie('sum').map(({ text, value }) => ({ text: `(${text})`, value })),
      ),
    };
  });

  function chain([first, rest]: readonly [Sum, readonly (readonly [string, Sum])[]]): Sum {
    return rest.reduce(
      (left, [operator, right]) => ({
        text: `${left.text} ${operator} ${right.text}`,
        value: calculate(left.value, operator, right.value),
      }),
      first,
    );
  }

  function calculate(left: number, operator: string, right: number): number {
    if (operator === '+') return left + right;
    if (operator === '-') return left - right;
    return operator === '*' ? left * right : left / right;
  }

  test('arithmetic agrees with JavaScript', () => {
    const agreed = fc.sample(sum, 3000).filter(({ text, value }) => {
      if (text.length > 1000 || !Number.isFinite(value)) return false;
      const got = failure(text);
      // A part may be infinite where the whole is not: 1 / (1 / 0).
      if (got.startsWith('not-finite')) return false;
      expect(Number(got)).toBe(value === 0 ? Number(got) : value);
      return true;
    });
    expect(agreed.length).toBeGreaterThan(2000);
  });
});
