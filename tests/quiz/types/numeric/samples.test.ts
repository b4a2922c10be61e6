import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Tolerance } from '../../../../src/core/numeric/tolerance.ts';
import { gradeResponse } from '../../../../src/quiz/kernel/grading.ts';
import { QuestionError } from '../../../../src/quiz/kernel/question-error.ts';
import { createScope } from '../../../../src/formula/scope.ts';
import type { NumericQuestion } from '../../../../src/quiz/types/numeric/resolve.ts';
import { sampleNumeric } from '../../../../src/quiz/types/numeric/samples.ts';
import type { NumericSource, UnitSource } from '../../../../src/quiz/types/numeric/schema.ts';
import { numeric } from '../../../../src/quiz/types/numeric/score.ts';
import { mistakeOf, numericSourceOf } from './builders.ts';

function resolve(
  source: NumericSource,
  values: Readonly<Record<string, number>> = {},
): NumericQuestion | null {
  try {
    return numeric.resolve(source, createScope({ values }));
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

const unit: fc.Arbitrary<UnitSource | null> = fc.option(
  fc.record({
    name: fc.constantFrom('rad', 'tokens', '°', '%', 'tokens per turn', 'm/s'),
    accept: fc.constantFrom(
      [],
      [{ spelling: 'token', factor: 1 }],
      [
        { spelling: 'deg', factor: 'pi / 180' },
        { spelling: 'k', factor: 1000 },
      ],
      [{ spelling: 'qzqz', factor: 0.1 }],
    ),
    isRequired: fc.boolean(),
  }),
);

const source = fc
  .record({
    unit,
    answer: fc.record({ value, tolerance }),
    mistakes: fc.array(value, { maxLength: 3 }),
    named: fc.array(value, { maxLength: 3 }),
    arithmetic: fc.boolean(),
    precision: fc.option(
      fc.record({
        of: fc.constantFrom('significantFigures' as const, 'decimals' as const),
        minimum: fc.integer({ min: 1, max: 8 }),
        cost: fc.constantFrom(null, 0.25),
      }),
    ),
  })
  .map(({ mistakes, named, ...parts }) => ({
    values: Object.fromEntries(named.map((other, n) => [`n${n}`, other])),
    source: numericSourceOf({
      ...parts,
      mistakes: mistakes.map((wrong, n) => mistakeOf({ id: `m${n}`, value: wrong })),
    }),
  }));

const wantedCodes = [
  'correct',
  'generic.degrees',
  'generic.magnitude',
  'generic.near',
  'generic.neighbour',
  'generic.percent',
  'generic.reciprocal',
  'generic.sign',
  'incorrect',
  'invalid.precision',
  'invalid.unit-missing',
  'invalid.unit-place',
  'invalid.unknown-unit',
  'm0',
  'too-few-digits',
];

test('the samples of every sound question are graded as they say', () => {
  const counts = new Map<string, number>();
  fc.assert(
    fc.property(source, (parts) => {
      const question = resolve(parts.source, parts.values);
      if (question === null) return;
      for (const { name, raw, expect: expected } of sampleNumeric(question)) {
        const { verdict, feedback } = gradeResponse(numeric, raw, question);
        const code = feedback[0] ?? 'none';
        const wanted = expected.feedback ?? code;
        if (verdict !== expected.verdict || code !== wanted) {
          throw new Error(`${name}, ${String(raw)}: ${verdict} ${code}, not ${expected.verdict} ${wanted}`);
        }
        counts.set(wanted, (counts.get(wanted) ?? 0) + 1);
      }
    }),
    { numRuns: 2000 },
  );
  const rare = wantedCodes.filter((code) => (counts.get(code) ?? 0) < 50);
  expect(rare).toEqual([]);
});

/** What the samples of a question are expected to give. */
function outcomesOf(parts: Partial<NumericSource>, values: Readonly<Record<string, number>> = {}) {
  const question = resolve(numericSourceOf(parts), values);
  const samples = question === null ? [] : sampleNumeric(question);
  return [...new Set(samples.flatMap((sample) => sample.expect.feedback ?? []))].sort();
}

test('a question’s samples hold every kind of response', () => {
  const outcomes = outcomesOf(
    {
      answer: { value: 4.001, tolerance: { rel: 0.001 } },
      mistakes: [mistakeOf(), mistakeOf({ id: 'six', value: 6, score: 0.5 })],
      precision: { of: 'significantFigures', minimum: 3, cost: null },
    },
    { other: 77 },
  );
  expect(outcomes).toEqual([
    'correct',
    'five',
    'generic.magnitude',
    'generic.near',
    'generic.neighbour',
    'generic.percent',
    'generic.reciprocal',
    'generic.sign',
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

test('the samples of a question with a unit hold every problem with units', () => {
  const outcomes = outcomesOf({ unit: { name: 'rad', accept: [], isRequired: true } });
  expect(outcomes).toEqual(
    expect.arrayContaining([
      'generic.degrees',
      'invalid.unit-missing',
      'invalid.unit-place',
      'invalid.unknown-unit',
    ]),
  );
});

test('a sample whose value belongs to the key or to a mistake is left out', () => {
  const around = { answer: { value: 1, tolerance: { abs: 2 } } } as const;
  expect(outcomesOf(around)).not.toContain('generic.sign');
  expect(outcomesOf({ mistakes: [mistakeOf({ value: -4 })] })).not.toContain('generic.sign');
  expect(outcomesOf({ mistakes: [mistakeOf({ value: 0.25 })] })).not.toContain('generic.reciprocal');
});
