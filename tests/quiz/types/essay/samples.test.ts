import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gradeResponse } from '../../../../src/quiz/kernel/grading.ts';
import { sampleEssay } from '../../../../src/quiz/types/essay/samples.ts';
import { essay } from '../../../../src/quiz/types/essay/score.ts';
import { criterionOf } from './builders.ts';

const limit = fc.option(fc.constantFrom(1, 2, 57, 2000));
const words = fc
  .record({ min: limit, max: limit })
  .filter(({ min, max }) => min === null || max === null || min <= max);
const points = fc.dictionary(
  fc.constantFrom('a', 'b', 'constructor', 'to-string'),
  fc.constantFrom(0, 0.5, 1, 3),
  {
    minKeys: 2,
  },
);
const criteria = fc
  .dictionary(
    fc.constantFrom('why', 'value-of', 'constructor'),
    points.filter((levels) => Object.values(levels).some((value) => value > 0)),
    { minKeys: 1 },
  )
  .map((drawn) => Object.entries(drawn).map(([id, levels]) => criterionOf(id, id, levels)));

test('the samples of every essay question are graded as they say', () => {
  const outcomes = new Set<string | undefined>();
  fc.assert(
    fc.property(fc.record({ words, criteria }), (question) => {
      for (const { name, raw, expect: expected } of sampleEssay(question)) {
        const { verdict, feedback } = gradeResponse(essay, raw, question);
        expect({ name, verdict, feedback: feedback[0] }).toEqual({ name, ...expected });
        outcomes.add(expected.verdict === 'invalid' ? expected.feedback : expected.verdict);
      }
    }),
    { numRuns: 200 },
  );
  expect([...outcomes].sort()).toEqual([
    'correct',
    'incorrect',
    'invalid.empty-essay',
    'invalid.essay-too-long',
    'invalid.incomplete',
    'invalid.too-few-words',
    'invalid.too-many-words',
    'invalid.unknown-choice',
    'invalid.wrong-form',
    'partial',
    'ungraded',
  ]);
});
