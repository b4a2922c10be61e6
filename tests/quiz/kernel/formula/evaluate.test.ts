import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FormulaError } from '../../../../src/quiz/kernel/formula/error.ts';
import { evaluateFormula } from '../../../../src/quiz/kernel/formula/evaluate.ts';
import type { Environment, NamedFunctions } from '../../../../src/quiz/kernel/formula/evaluate.ts';
import { parseFormula } from '../../../../src/quiz/kernel/formula/parse.ts';

const functions: NamedFunctions = {
  names: ['area', 'describeMethod'],
  call: ({ name }, args) =>
    name === 'area' ? Number(args['width']) * Number(args['height']) : JSON.stringify(args).length,
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
      unknown-function 0-3: There is no function "log". Did you mean "log2"?
      wrong-arguments 0-11: "area" takes its arguments by name: area(argument: value, …).
      wrong-arguments 0-11: "sqrt" takes its arguments without names: sqrt(x).
      wrong-arguments 0-11: "sqrt" takes one argument, not 2.
      wrong-arguments 0-7: "min" takes at least 2 arguments, not 1.
      wrong-arguments 15-20: The argument "width" is given twice.
      wrong-kind 0-4: "area" is a function; write its arguments in ( ).
      wrong-kind 0-9: A comparison is not a number and cannot be used as one.
      not-finite 4-7: The value of this part is infinite.
      not-finite 0-12: The value of this part is not defined.
      not-finite 0-12: The value of this part is not defined.
      not-finite 0-11: The value of this part is infinite."
    `);
  });

  test('arithmetic agrees with JavaScript', () => {
    const leaf = fc.oneof(fc.integer({ min: 0, max: 99 }), fc.double({ min: 0.001, max: 1e6, noNaN: true }));
    const { formula } = fc.letrec<{ formula: string; node: string }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 5, depthSize: 'small' },
        leaf.map(String),
        fc
          .tuple(tie('node'), fc.constantFrom('+', '-', '*', '/', '**'), tie('node'))
          .map(([left, operator, right]) =>
            operator === '**' ? `((${left})**(${right}))` : `${left} ${operator} ${right}`,
          ),
        tie('node').map((inner) => `(${inner})`),
        tie('node').map((inner) => `(-${inner})`),
      ),
      formula: tie('node'),
    }));
    fc.assert(
      fc.property(
        formula.filter((text) => text.length < 900),
        (text) => {
          // The reference evaluator: the same text, its power operator spelt as JavaScript spells it.
          const expected: unknown = new Function(`return ${text}`)();
          if (typeof expected !== 'number' || !Number.isFinite(expected)) return;
          let got: number | boolean;
          try {
            got = evaluate(text.replaceAll('**', '^'));
          } catch (error) {
            // An infinite part may still have a finite whole in JavaScript: 1 / (1 / 0).
            expect(error).toMatchObject({ code: 'not-finite' });
            return;
          }
          expect(got).toBe(expected);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
