import { createScope } from '../../../../src/formula/scope.ts';
import { gradeResponse } from '../../../../src/quiz/kernel/grading.ts';
import type { ExpressionQuestion } from '../../../../src/quiz/types/expression/resolve.ts';
import type {
  ExpressionSource,
  MistakeSource,
  VariableSource,
} from '../../../../src/quiz/types/expression/schema.ts';
import { expression } from '../../../../src/quiz/types/expression/score.ts';

type Interval = Extract<VariableSource, { domain: unknown }>;

/** A variable between 1 and 10, as far as the test does not spell it out. */
export function variableOf(name: string, parts: Partial<Interval> = {}): VariableSource {
  return { name, label: null, domain: [1, 10], log: false, step: 0, ...parts };
}

/** The scale factor of the course, over m > n > 0 and even d > 2. */
export const lambdaSource: ExpressionSource = {
  answer: { value: '(m/n)^(d/(d-2))', check: null },
  variables: [
    variableOf('m', { domain: [100, 1e6], log: true }),
    variableOf('n', { domain: [100, 1e5], log: true }),
    variableOf('d', { domain: [4, 256], log: true, step: 2 }),
    variableOf('b', { domain: [500, 1e6], log: true }),
  ],
  where: ['m > n'],
  points: [{ m: 16384, n: 4096, d: 128, b: 10_000 }],
  form: null,
  mistakes: [],
};

/** A question whose answer is m/n; a test spells out what it is about. */
export function sourceOf(parts: Partial<ExpressionSource> = {}): ExpressionSource {
  return {
    answer: { value: 'm/n', check: null },
    variables: [variableOf('m'), variableOf('n')],
    where: [],
    points: [],
    form: null,
    mistakes: [],
    ...parts,
  };
}

export function mistakeOf(parts: Partial<MistakeSource> = {}): MistakeSource {
  return { id: 'product', value: 'm n', score: 0, misconception: null, ...parts };
}

export function resolve(
  source: ExpressionSource,
  values: Readonly<Record<string, number>> = {},
): ExpressionQuestion {
  return expression.resolve(source, createScope({ values }));
}

/** Grades against one question, without any net for what the type throws. */
export function open(source: ExpressionSource, values: Readonly<Record<string, number>> = {}) {
  const question = resolve(source, values);
  const grade = (raw: unknown) =>
    gradeResponse(expression, raw, question, (error) => {
      throw error;
    });
  return { question, grade };
}
