import fc from 'fast-check';
import { expect, test } from 'vitest';
import { QuestionError } from '../../../../src/quiz/kernel/question-error.ts';
import { sampleExpression } from '../../../../src/quiz/types/expression/samples.ts';
import type { ExpressionSource } from '../../../../src/quiz/types/expression/schema.ts';
import { lambdaSource, mistakeOf, open, sourceOf } from './builders.ts';

function openOrNull(source: ExpressionSource) {
  try {
    return open(source);
  } catch (error) {
    if (error instanceof QuestionError) return null;
    throw error;
  }
}

const formula = fc.constantFrom(
  ...[
    'm/n',
    'm n',
    'n/m',
    '(m/n)^(d/(d-2))',
    '(m/n)^((d-2)/d)',
    'b (m/n)^(d/(d-2))',
    '2 pi b^(2/d)',
    'm',
    '5',
    '0',
  ],
  ...[
    'ln(m/n)',
    'sqrt(m-n)',
    'm^d',
    '-m',
    'm + 1',
    'm/n + 1',
    'e^(-n/m)',
    'min(m; b)',
    'log2(m) - log10(n)',
    '1e30 m',
  ],
  ...['1e-30/m', 'abs(b - m)', 'm^(-1)', 'm - n', 'exp(d)'],
);

const source = fc
  .record({
    value: formula,
    mistakes: fc.array(formula, { maxLength: 3 }),
    scores: fc.constantFrom(0, 0.25),
    form: fc.option(
      fc.record({
        mustContain: fc.subarray(['m', '^', 'ln', '/']),
        forbid: fc.subarray(['exp', '2', '*', 'min']),
        score: fc.constantFrom(0, 0.5),
      }),
    ),
  })
  .map(({ value, mistakes, scores, form }): ExpressionSource => ({
    ...lambdaSource,
    answer: { value, check: null },
    mistakes: mistakes.map((wrong, n) => mistakeOf({ id: `m${n}`, value: wrong, score: scores })),
    form,
  }));

test('the samples of every sound question are graded as they say', () => {
  let count = 0;
  fc.assert(
    fc.property(source, (parts) => {
      const opened = openOrNull(parts);
      if (opened === null) return;
      for (const { name, raw, expect: expected } of sampleExpression(opened.question)) {
        const { verdict, feedback } = opened.grade(raw);
        expect({ name, raw, verdict }).toEqual({ name, raw, verdict: expected.verdict });
        if (expected.feedback !== undefined)
          expect({ name, raw, code: feedback[0] }).toEqual({ name, raw, code: expected.feedback });
        count += 1;
      }
    }),
    { numRuns: 300 },
  );
  expect(count).toBeGreaterThan(2000);
});

test('a question’s samples hold every kind of response', () => {
  const { question } = open(
    sourceOf({ mistakes: [mistakeOf(), mistakeOf({ id: 'half', value: 'm/(2n)', score: 0.5 })] }),
  );
  const verdicts = sampleExpression(question).map(
    ({ expect: { verdict, feedback } }) => `${verdict} ${feedback ?? ''}`,
  );
  expect([...new Set(verdicts)].sort()).toMatchInlineSnapshot(`
    [
      "correct correct",
      "incorrect ",
      "incorrect product",
      "invalid invalid.ambiguous-comma",
      "invalid invalid.empty",
      "invalid invalid.formula-character",
      "invalid invalid.formula-command",
      "invalid invalid.formula-equation",
      "invalid invalid.formula-no-operator",
      "invalid invalid.formula-number",
      "invalid invalid.formula-place",
      "invalid invalid.formula-too-deep",
      "invalid invalid.formula-too-long",
      "invalid invalid.formula-unclosed",
      "invalid invalid.formula-unfinished",
      "invalid invalid.formula-unopened",
      "invalid invalid.not-text",
      "invalid invalid.unknown-function",
      "invalid invalid.unknown-variable",
      "invalid invalid.which-log",
      "partial half",
    ]
  `);
});
