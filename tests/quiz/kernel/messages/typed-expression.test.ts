import { describe, expect, test } from 'vitest';
import { readExpression } from '../../../../src/formula/expression-input/read-expression.ts';
import { limits } from '../../../../src/quiz/kernel/limits.ts';
import { messageFor } from '../../../../src/quiz/kernel/messages.ts';
import type { FeedbackCode } from '../../../../src/quiz/kernel/messages.ts';
import {
  describeCounterexample,
  typedExpressionMessages,
} from '../../../../src/quiz/kernel/messages/typed-expression.ts';

/** What a learner reads after typing this. */
function wordsFor(raw: string): string {
  const reading = readExpression(raw, { variables: ['m', 'm_l', 'd'], maxLength: limits.expression });
  if (reading.ok) return `read as ${reading.understood}`;
  return messageFor(reading.problem.code, { ...reading.problem, raw });
}

test('a learner is told what is wrong and what to do', () => {
  const typed = [
    ...[
      'm/q',
      'ml',
      'dm',
      'f(m)',
      'sqr(m)',
      'log(m)',
      'm'.repeat(501),
      '('.repeat(80),
      'm # d',
      '|m|d|m|',
      '5 %',
    ],
    ...[
      '\\foo',
      '1..2',
      '2 3',
      '1e999',
      '4,089 m',
      'min(2,5,3)',
      'm = d = 2',
      'm*/d',
      'm^',
      '(m',
      'm)',
      '(m)2',
    ],
    ...['ln m/d', '\\frac12', '\\sqrt[3]2', 'sqrt(m; d)', 'min(m)'],
  ];
  expect(typed.map(wordsFor).join('\n')).toMatchInlineSnapshot(`
    "“q” is not a variable here. Use only “m”, “m_l” and “d”.
    “ml” is not a variable here. Did you mean “m_l”? Use only “m”, “m_l” and “d”.
    “dm” is not a variable here. Did you mean “d·m”? Use only “m”, “m_l” and “d”.
    There is no function “f” here. Use only “sqrt”, “exp”, “ln”, “log2”, “log10”, “abs”, “min” and “max”.
    There is no function “sqr” here. Did you mean “sqrt”? Use only “sqrt”, “exp”, “ln”, “log2”, “log10”, “abs”, “min” and “max”.
    Which logarithm is meant? Write ln, log2 or log10.
    This is too long to be read: at most 500 characters. Write it shorter.
    This nests too many parentheses or powers to be read. Write it simpler.
    “#” has no meaning in a formula here. Use + - * / ^ and parentheses.
    It is not clear which bars belong together. Write abs(…) for an absolute value.
    Write a number without a percent sign: 0.05 in place of 5 %.
    “\\foo” is not read here. Write the formula in plain signs: * / ^ ( ).
    The number cannot be read past “.”. Write it with one point and no spaces.
    The number cannot be read past this point. Write it with one point and no spaces.
    “1e999” is too large or too small to be used.
    4,089 could mean 4.089 or 4089. Write 4.089 or 4089.
    This comma could be a decimal comma or part two values. Write a point in a number, or “;” between two values.
    Only one formula is wanted here, not an equation. Write what stands on the right side alone.
    “/” cannot stand here. Check for a missing or doubled sign before it.
    The formula breaks off. Add what is missing at the end.
    The parenthesis “(” is never closed. Add the one that belongs to it.
    No parenthesis is open that “)” could close. Add the one that belongs to it.
    A sign is missing before “2”. Write ^ for a power, * for a product.
    Put what ln is taken of in parentheses: ln(…).
    Write what belongs to \\frac in braces: \\frac{…}{…}.
    Write what belongs to \\sqrt in braces: \\sqrt{…}.
    sqrt takes exactly one value.
    min takes at least two values, with a semicolon between them."
  `);
});

test('every code has a sentence, whatever the context holds', () => {
  for (const code of Object.keys(typedExpressionMessages) as FeedbackCode[]) {
    expect(messageFor(code, { raw: '', span: null })).toMatch(/^[“\\A-Z][^]*\.$/);
  }
});

test('what the question decides is part of the message', () => {
  const context = { raw: '', span: null };
  expect(messageFor('form.missing', { ...context, wanted: '“ln”' })).toBe(
    'The value is right, but the formula was to be written with “ln”.',
  );
  expect(messageFor('form.forbidden', { ...context, wanted: '“^”' })).toBe(
    'The value is right, but the formula was to be written without “^”.',
  );
  expect(messageFor('invalid.formula-divided-product', { ...context, wanted: '1/(2·x)' })).toBe(
    'A product without a sign stands behind “/”, which can be read in two ways. Write 1/(2·x) if that is meant, ' +
      'or write out the product sign.',
  );
});

describe('a counterexample is told', () => {
  const at = { m: 16384, lambda: 0.5, m_l: 4096 };
  const tell = (yours: number | null, wanted: number | null, point: Readonly<Record<string, number>> = at) =>
    describeCounterexample({ kind: 'counterexample', at: point, yours, wanted }).replaceAll('\u202f', ' ');

  test('with the values of the variables and both results', () => {
    expect(tell(4, 4.08899424325)).toBe(
      'At m = 16 384, λ = 0.5 and m_l = 4096 your formula gives 4, but the right one gives 4.088994.',
    );
    expect(tell(-3, 0, { m: 2 })).toBe('At m = 2 your formula gives −3, but the right one gives 0.');
  });

  test('with as many figures as it takes to see the difference', () => {
    expect(tell(4.08899424325, 4.08899424425, { m: 2 })).toBe(
      'At m = 2 your formula gives 4.08899424325, but the right one gives 4.08899424425.',
    );
    expect(tell(4.08899434, 4.08899424, { m: 2 })).toBe(
      'At m = 2 your formula gives 4.08899434, but the right one gives 4.08899424.',
    );
  });

  test('where a formula has no value, or one too large to be written', () => {
    expect(tell(null, 2, { m: 2 })).toBe(
      'At m = 2 your formula has no real value, but the right one gives 2.',
    );
    expect(tell(1e300, 2, { m: 2 })).toBe(
      'At m = 2 your formula gives more than 10³⁰⁰, but the right one gives 2.',
    );
    expect(tell(1e300, 1e300, { m: 2 })).toBe('At m = 2 your formula has another value than the right one.');
  });
});
