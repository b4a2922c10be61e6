import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Tolerance } from '../../../../src/core/numeric/tolerance.ts';
import { gradeResponse } from '../../../../src/quiz/kernel/grading.ts';
import { QuestionError } from '../../../../src/quiz/kernel/question-error.ts';
import { createScope } from '../../../../src/formula/scope.ts';
import type { NumericQuestion } from '../../../../src/quiz/types/numeric/resolve.ts';
import { sampleNumeric } from '../../../../src/quiz/types/numeric/samples.ts';
import type { NumericSource } from '../../../../src/quiz/types/numeric/schema.ts';
import { numeric } from '../../../../src/quiz/types/numeric/score.ts';
import { mistakeOf, numericSourceOf } from './builders.ts';

function resolve(source: NumericSource): NumericQuestion | null {
  try {
    return numeric.resolve(source, createScope({}));
  } catch (error) {
    if (error instanceof QuestionError) return null;
    throw error;
  }
}

const value = fc
  .tuple(fc.integer({ min: -99_999, max: 99_999 }), fc.integer({ min: -12, max: 12 }))
  .map(([digits, power]) => Number(`${digits}e${power}`));

const tolerance: fc.Arbitrary<Tolerance> = fc.oneof(
  fc.constant('exact' as const),
  fc.constantFrom(0.1, 0.01, 0.0005, 1e-9).map((rel) => ({ rel })),
  fc.constantFrom(10, 0.01, 1e-6).map((abs) => ({ abs })),
  fc.integer({ min: 1, max: 8 }).map((sigfigs) => ({ sigfigs })),
  fc.integer({ min: 0, max: 8 }).map((decimals) => ({ decimals })),
);

const source = fc
  .record({
    answer: fc.record({ value, tolerance }),
    mistakes: fc.array(value, { maxLength: 3 }),
    arithmetic: fc.boolean(),
    precision: fc.option(
      fc.record({
        of: fc.constantFrom('significantFigures' as const, 'decimals' as const),
        minimum: fc.integer({ min: 1, max: 8 }),
        cost: fc.constantFrom(null, 0.25),
      }),
    ),
  })
  .map(({ mistakes, ...parts }) =>
    numericSourceOf({
      ...parts,
      mistakes: mistakes.map((wrong, n) => mistakeOf({ id: `m${n}`, value: wrong })),
    }),
  );

test('the samples of every sound question are graded as they say', () => {
  let count = 0;
  fc.assert(
    fc.property(source, (parts) => {
      const question = resolve(parts);
      if (question === null) return;
      for (const { name, raw, expect: expected } of sampleNumeric(question)) {
        const { verdict, feedback } = gradeResponse(numeric, raw, question);
        expect({ name, raw, verdict, feedback }).toEqual({
          name,
          raw,
          verdict: expected.verdict,
          feedback: [expected.feedback],
        });
        count += 1;
      }
    }),
    { numRuns: 1000 },
  );
  expect(count).toBeGreaterThan(10_000);
});

test('a question’s samples hold every kind of response', () => {
  const question = resolve(
    numericSourceOf({
      mistakes: [mistakeOf(), mistakeOf({ id: 'six', value: 6, score: 0.5 })],
      precision: { of: 'significantFigures', minimum: 3, cost: null },
    }),
  );
  const samples = question === null ? [] : sampleNumeric(question);
  const outcomes = new Set(samples.map((sample) => sample.expect.feedback));
  expect([...outcomes].sort()).toEqual([
    'correct',
    'five',
    'incorrect',
    'invalid.ambiguous-comma',
    'invalid.empty',
    'invalid.has-letters',
    'invalid.not-finite',
    'invalid.not-text',
    'invalid.percent',
    'invalid.precision',
    'invalid.syntax',
    'invalid.too-long',
    'invalid.unfinished',
    'six',
  ]);
});
