import fc from 'fast-check';
import { all, create } from 'mathjs';
import { describe, expect, test } from 'vitest';
import type { Expression } from '../../../src/formula/expression-input/expression.ts';
import { Balls } from '../../../src/formula/expression-input/value/balls.ts';
import { doubles } from '../../../src/formula/expression-input/value/doubles.ts';
import { evaluateExpression } from '../../../src/formula/expression-input/value/evaluate-expression.ts';
import { writeExpression } from '../../../src/formula/expression-input/write.ts';
import { writeLatex } from '../../../src/quiz/types/expression/latex.ts';
import { maxLength, read, variables } from './builders.ts';
import { processorTimeOf } from '../../support/processor-time.ts';

// Without complex numbers: what has no real value is NaN.
const mathjs = create(all ?? {}, { predictable: true });
const balls = new Balls(doubles);
const at = { m: 1.75, n: 0.625, d: 6, b: 2.5, x: 0.375, m_l: 3.25, lambda: 1.125 };

/** The value of an expression in doubles, and how far it may be off; NaN where it has none. */
function evaluate(expression: Expression): { readonly value: number; readonly error: number } {
  const ball = evaluateExpression(expression, at, balls);
  return ball === null ? { value: Number.NaN, error: 0 } : { value: ball.middle, error: 2 ** ball.error };
}

function mustRead(raw: string): Expression {
  const reading = read(raw);
  if (!reading.ok) throw new Error(`${raw}: ${reading.problem.code}`);
  return reading.expression;
}

const leaf = fc.oneof(
  fc.constantFrom(...variables),
  fc.constantFrom('pi', 'e'),
  fc.integer({ min: 0, max: 999 }).map(String),
  fc.double({ min: 0.01, max: 99, noNaN: true }).map((value) => String(Number(value.toPrecision(3)))),
);

/** Plain formulas in the notation that both readers take, with and without parentheses. */
const { formula } = fc.letrec<{ formula: string }>((tie) => {
  const inner = tie('formula');
  const spaced = fc.constantFrom('', ' ');
  return {
    formula: fc.oneof(
      { maxDepth: 5, withCrossShrink: true },
      leaf,
      fc
        .tuple(inner, spaced, fc.constantFrom('+', '-', '*', '/', '^'), spaced, inner)
        .map((pieces) => pieces.join('')),
      inner.map((operand) => `(${operand})`),
      inner.map((operand) => `-${operand}`),
      fc
        .tuple(fc.constantFrom('sqrt', 'exp', 'abs', 'log2', 'log10'), inner)
        .map(([name, operand]) => `${name}(${operand})`),
      inner.map((operand) => `ln(${operand})`),
      fc.tuple(inner, inner).map(([a, b]) => `min(${a}, ${b})`),
      fc.tuple(inner, inner, inner).map((operands) => `max(${operands.join(', ')})`),
      fc.tuple(inner, inner).map(([a, b]) => `(${a})(${b})`),
      fc.tuple(fc.constantFrom('2', '0.5', '30'), fc.constantFrom('m', 'n')).map(([a, b]) => a + b),
    ),
  };
});

const scope = { ...at, ln: Math.log };

/** What mathjs makes of a text; NaN where that is no finite real number. */
function evaluateElsewhere(raw: string): number {
  const value: unknown = mathjs.evaluate(raw, { ...scope });
  return typeof value === 'number' && Number.isFinite(value) ? value : Number.NaN;
}

/** Whether the texts differ in how readers take them: a product without a sign behind a quotient. */
const hasDoubt = (raw: string) => {
  const reading = read(raw);
  return reading.ok && reading.otherwise !== null;
};

describe('readExpression, by property,', () => {
  test('gives a formula the value that mathjs gives it', () => {
    let compared = 0;
    fc.assert(
      fc.property(formula, (raw) => {
        fc.pre(raw.length <= maxLength && !hasDoubt(raw));
        const wanted = evaluateElsewhere(raw);
        const { value, error } = evaluate(mustRead(raw));
        if (!Number.isFinite(error) || Number.isNaN(value) || Number.isNaN(wanted)) return;
        compared += 1;
        expect(Math.abs(value - wanted)).toBeLessThanOrEqual(2 * error + 1e-12 * Math.abs(wanted));
      }),
      { numRuns: 5000 },
    );
    expect(compared).toBeGreaterThan(2500);
  });

  test('is read again from its own echo as the very same formula', () => {
    fc.assert(
      fc.property(formula, (raw) => {
        const expression = mustRead(raw);
        const echo = writeExpression(expression);
        fc.pre(echo.length <= maxLength);
        expect(mustRead(echo)).toEqual(expression);
        expect(read(echo)).toMatchObject({ understood: echo, otherwise: null });
      }),
      { numRuns: 3000 },
    );
  });

  test('reads the same formula from TeX', () => {
    fc.assert(
      fc.property(formula, fc.constantFrom('$', '$$', ''), (raw, mark) => {
        const expression = mustRead(raw);
        const latex = mark + writeLatex(expression) + mark;
        fc.pre(latex.length <= maxLength);
        expect(writeExpression(mustRead(latex))).toBe(writeExpression(expression));
      }),
      { numRuns: 3000 },
    );
  });

  const piece = fc.constantFrom(
    ...Array.from('0123456789mndbxe'),
    ...Array.from("+-*/^()[]{}.,;_=$\\|√²⁻³ λπ·−ₗ\u202f'"),
    ...[
      '\\frac',
      '\\sqrt',
      '\\left',
      '\\right',
      '\\cdot',
      '\\lambda',
      '\\log',
      'sqrt(',
      'ln',
      'min(',
      'm_l',
      '1,234',
    ],
    ...['\\frac{', '}{', '**', '\\ln', '^{', '_{', '2e', 'e3'],
  );
  const scribble = fc.array(piece, { maxLength: 200 }).map((pieces) => pieces.join(''));
  const anything = fc.oneof(scribble, fc.string({ unit: 'binary', maxLength }), fc.anything());

  test('never throws, and answers a formula or a problem within the text', () => {
    fc.assert(
      fc.property(anything, (raw) => {
        const reading = read(raw);
        if (reading.ok) {
          expect(reading.understood).not.toBe('');
          return;
        }
        const { span } = reading.problem;
        if (span === null) return;
        const { length } = typeof raw === 'string' ? raw : '';
        expect([span.from >= 0, span.from <= span.to, span.to <= length]).toEqual([true, true, true]);
      }),
      { numRuns: 20_000 },
    );
  });

  test('takes under 10 ms for every text, however long', () => {
    const parts = [
      ...[
        '9',
        '(',
        '-',
        '2^',
        ' ',
        'e',
        '1,',
        '1 ',
        '.',
        '⁻',
        'λ',
        '=',
        '1e',
        'm',
        'm ',
        'sqrt(',
        'min(1,',
        '²',
      ],
      ...['\\frac{', '\\', '{', 'm_', 'm+', 'ln ', '√', '$', 'x²', 'm/n '],
    ];
    const hard = parts.flatMap((part) => [part.repeat(maxLength).slice(0, maxLength), part.repeat(1e6)]);
    const timeOf = (raw: string) => processorTimeOf(() => read(raw));
    // The least of three: the first run compiles.
    const slow = hard.filter((raw) => Math.min(timeOf(raw), timeOf(raw), timeOf(raw)) >= 10);
    expect(slow.map((raw) => raw.slice(0, 20))).toEqual([]);
  });
});
