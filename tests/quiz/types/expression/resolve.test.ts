import { describe, expect, test } from 'vitest';
import { FormulaError } from '../../../../src/formula/error.ts';
import { QuestionError } from '../../../../src/quiz/kernel/question-error.ts';
import type { ExpressionSource } from '../../../../src/quiz/types/expression/schema.ts';
import { lambdaSource, mistakeOf, resolve, sourceOf, variableOf } from './builders.ts';

function failure(parts: Partial<ExpressionSource>, values: Readonly<Record<string, number>> = {}): string {
  try {
    resolve(sourceOf(parts), values);
  } catch (error) {
    if (error instanceof QuestionError || error instanceof FormulaError) return error.message;
    throw error;
  }
  return 'resolved';
}

const check = 'baseScaleFactor(trainedLength: n, targetLength: m, headSize: d)';

describe('resolveExpression', () => {
  test('reads the key and the mistakes, and keeps the order of the variables', () => {
    const question = resolve(sourceOf({ mistakes: [mistakeOf({ misconception: 'x', score: 0.5 })] }));
    expect(question.variables.map(({ name }) => name)).toEqual(['m', 'n']);
    expect(question.key).toMatchObject({ kind: 'operation', operator: '/' });
    expect(question.mistakes).toMatchObject([
      { id: 'product', score: 0.5, misconceptions: ['x'], expression: { operator: '*' } },
    ]);
  });

  test('accepts a key that the functions of the course confirm wherever they have a value', () => {
    const [m, n, d, b] = lambdaSource.variables;
    if (m === undefined || n === undefined || d === undefined || b === undefined)
      throw new Error('four variables');
    const answer = { value: '(m/n)^(d/(d-2))', check };
    expect(() => resolve({ ...lambdaSource, answer })).not.toThrow();
    const swapped = { ...answer, check: 'baseScaleFactor(trainedLength: m, targetLength: n, headSize: d)' };
    expect(() => resolve({ ...lambdaSource, answer: swapped, where: [] })).toThrow(
      /^E031 answer\.check: The answer and its check do not agree: at \{"m":16384,"n":4096,"d":128,"b":10000\} they are 4\.08/,
    );
    const fractional = [m, n, variableOf('d', { domain: [4, 6] }), b];
    expect(() => resolve({ ...lambdaSource, answer, variables: fractional, points: [] })).toThrow(
      /^E035 answer\.check: The check has a value at only \d+ of \d+ points\. Choose/,
    );
  });

  test('a mis-set question is refused with a code, the field and a remedy', () => {
    const failures = [
      failure({ answer: { value: 'm/n', check: 'm*n' } }),
      failure({ form: { mustContain: ['ln'], forbid: [], score: 0.5 } }),
      failure({ form: { mustContain: [], forbid: ['m', '/'], score: 0.5 } }),
      failure({ mistakes: [mistakeOf({ value: 'm n^-1' })] }),
      failure({ mistakes: [mistakeOf(), mistakeOf({ id: 'again', value: 'n·m' })] }),
      failure({ mistakes: [mistakeOf({ value: 'sqrt(-m)' })] }),
      failure({ answer: { value: 'sqrt(-m)', check: null } }),
      failure({ where: ['m > 100'] }),
      failure({
        variables: [
          { name: 'm', label: null, set: [1, 2] },
          { name: 'n', label: null, set: [3] },
        ],
      }),
      failure({ points: [{ m: 1, n: 0 }] }),
      failure({ points: [{ m: 1, n: 2 }], where: ['m > n'] }),
    ];
    expect(failures.join('\n')).toMatchInlineSnapshot(`
      "E031 answer.check: The answer and its check do not agree: at {"m":1,"n":10} they are 0.1 and 10.
      E031 form: The question does not accept its own answer, which lacks ln. Write the answer in the wanted form.
      E031 form: The question does not accept its own answer, which holds m, /. Write the answer in the wanted form.
      E032 mistakes[0]: The mistake "product" has the values of the right formula, so it would be marked correct. Change it, or take it out.
      E033 mistakes[1]: The mistake "again" can never be reported, because "product" comes first and has the same values. Take one of the two out.
      E035 mistakes[0]: The mistake "product" has no value at any point of the domain.
      E035 variables: Only 0 points were found at which the answer has a value and "where" holds; 24 are needed. Widen the domains, or loosen "where".
      E035 variables: Only 0 points were found at which the answer has a value and "where" holds; 24 are needed. Widen the domains, or loosen "where".
      E035 variables: Only 2 points were found at which the answer has a value and "where" holds; 24 are needed. Widen the domains, or loosen "where".
      E035 points[0]: The answer has no value there: {"m":1,"n":0}. Choose another.
      E035 points[0]: "where" does not hold there: {"m":1,"n":2}. Choose another."
    `);
  });

  test('a formula that cannot be read is named with its field', () => {
    const failures = [
      failure({ answer: { value: 'm/q', check: null } }),
      failure({ answer: { value: 'm/', check: null } }),
      failure({ answer: { value: 'foo(m)', check: null } }),
      failure({ mistakes: [mistakeOf(), mistakeOf({ value: '(m' })] }),
      failure({ answer: { value: 'm/n', check: 'm/' } }),
      failure({ answer: { value: 'm/n', check: 'm/q' } }),
      failure({ where: ['m >'] }),
      failure({ where: ['m > q'] }),
      failure({ where: ['m + n'] }),
      failure({}, { m: 4 }),
    ];
    expect(failures.join('\n')).toMatchInlineSnapshot(`
      "answer.value: “q” is not a variable here. Use only “m” and “n”.
      answer.value: The formula breaks off. Add what is missing at the end.
      answer.value: There is no function “foo” here. Use only “sqrt”, “exp”, “ln”, “log2”, “log10”, “abs”, “min” and “max”.
      mistakes[1].value: The parenthesis “(” is never closed. Add the one that belongs to it.
      answer.check: The formula ends too early. A number, a name or "(" should stand here.
      answer.check: There is no value named "q".
      where[0]: The formula ends too early. A number, a name or "(" should stand here.
      where[0]: There is no value named "q".
      where[0]: This is a number; a comparison such as "a < b" is wanted.
      The name "m" is one of the question’s numbers already. Choose another for the variable."
    `);
  });

  test('a fault carries the span of the text at fault', () => {
    try {
      resolve(sourceOf({ answer: { value: 'm/q', check: null } }));
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({ code: 'unknown-name', span: { from: 2, to: 3 }, field: 'answer.value' });
    }
  });
});
