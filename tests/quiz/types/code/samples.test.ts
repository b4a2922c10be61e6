import { expect, test } from 'vitest';
import { createScope } from '../../../../src/formula/scope.ts';
import { prepareAndGrade } from '../../../../src/quiz/kernel/grading.ts';
import { sampleCode } from '../../../../src/quiz/types/code/samples.ts';
import { code } from '../../../../src/quiz/types/code/score.ts';
import type { CodeSource } from '../../../../src/quiz/types/code/schema.ts';
import { nodeSandbox } from '../../../../src/sandbox/node-sandbox.ts';
import { codeSourceOf, testOf } from './builders.ts';

const questions: readonly (readonly [string, Partial<CodeSource>])[] = [
  ['a number', {}],
  [
    'a list and an error',
    {
      solution:
        'function half(x: number[]): number[] {\n  if (x.length === 0) throw new RangeError("empty");\n  return x.map((y) => y / 2);\n}',
      tests: [
        testOf({ call: 'half([2, {{n}}])', expect: { kind: 'list', values: [1, 'n / 2'] } }),
        testOf({ call: 'half([])', expect: { kind: 'error' }, isVisible: false }),
      ],
    },
  ],
];

test.each(questions)('the samples of a question for %s are graded as they say', async (_, parts) => {
  const question = code.resolve(codeSourceOf(parts), createScope({ values: { n: 7 } }));
  const samples = sampleCode(question);
  for (const { name, raw, expect: expected } of samples) {
    const { verdict, feedback } = await prepareAndGrade(code, raw, question, nodeSandbox);
    expect({ name, verdict }).toEqual({ name, verdict: expected.verdict });
    if (expected.feedback !== undefined) expect(feedback[0]).toBe(expected.feedback);
  }
  expect(new Set(samples.map((sample) => sample.expect.verdict))).toEqual(
    new Set(['correct', 'incorrect', 'invalid']),
  );
});

test('a question whose solution fails is found by its samples', async () => {
  const question = code.resolve(codeSourceOf({ solution: 'const double = (x) => x;' }), createScope({}));
  const [solution] = sampleCode(question);
  const grade = await prepareAndGrade(code, solution?.raw, question, nodeSandbox);
  expect(grade.verdict).not.toBe(solution?.expect.verdict);
});
