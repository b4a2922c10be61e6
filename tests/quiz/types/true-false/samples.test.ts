import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createScope } from '../../../../src/formula/scope.ts';
import { gradeResponse } from '../../../../src/quiz/kernel/grading.ts';
import { sampleTrueFalse } from '../../../../src/quiz/types/true-false/samples.ts';
import { trueFalseFile } from '../../../../src/quiz/types/true-false/schema.ts';
import { trueFalse } from '../../../../src/quiz/types/true-false/score.ts';

const id = fc.oneof(
  fc.constantFrom('constructor', 'answer', 'reason', 'because', 'a', 'a-x'),
  fc.stringMatching(/^[a-z0-9]{1,4}(-[a-z0-9]{1,3})?$/),
);

const reasons = fc
  .record({
    right: fc.nat(5),
    drawn: fc.uniqueArray(
      fc.record(
        { id, text: fc.constant('Text.'), feedback: fc.constant('Words.') },
        { requiredKeys: ['id', 'text'] },
      ),
      { selector: (option) => option.id, minLength: 2, maxLength: 6 },
    ),
  })
  .map(({ right, drawn }) =>
    drawn.map((option, index) => ({ ...option, correct: index === right % drawn.length })),
  );

const part = fc
  .record(
    {
      answer: fc.oneof(fc.boolean(), fc.constantFrom('s > 2', 's < 2')),
      misconception: fc.constant('belief'),
      reasons,
      reason_weight: fc.double({ min: 0.01, max: 0.99, noNaN: true }),
    },
    { requiredKeys: ['answer'] },
  )
  .map(({ reason_weight: weight, ...fields }) => ({
    id: 'p',
    type: 'true-false',
    ...fields,
    ...('reasons' in fields && weight !== undefined && { reason_weight: weight }),
  }));

test('the samples of every question that the schema lets pass are graded as they say', () => {
  let sound = 0;
  fc.assert(
    fc.property(part, (fields) => {
      const parsed = trueFalseFile.partSchema.safeParse(fields);
      if (!parsed.success) return;
      sound += 1;
      const question = trueFalse.resolve(
        trueFalseFile.source(parsed.data),
        createScope({ values: { s: 3 } }),
      );
      for (const { name, raw, expect: expected } of sampleTrueFalse(question)) {
        const { verdict, feedback } = gradeResponse(trueFalse, raw, question);
        expect({ name, raw, verdict, feedback: feedback[0] }).toEqual({ name, raw, ...expected });
      }
    }),
    { numRuns: 2000 },
  );
  expect(sound).toBeGreaterThan(1500);
});

test('a question’s samples hold every kind of response', () => {
  const outcomes = (fields: object) => {
    const source = trueFalseFile.source(
      trueFalseFile.partSchema.parse({ id: 'p', type: 'true-false', answer: true, ...fields }),
    );
    const samples = sampleTrueFalse(trueFalse.resolve(source, createScope({})));
    return [...new Set(samples.map((sample) => sample.expect.feedback))].sort();
  };
  const malformed = ['invalid.nothing-chosen', 'invalid.unknown-choice', 'invalid.wrong-form'];
  expect(outcomes({})).toEqual(['correct', 'incorrect', ...malformed]);
  const options = [
    { id: 'a', text: 'A.', correct: true },
    { id: 'b', text: 'B.' },
  ];
  expect(outcomes({ reasons: options })).toEqual(
    ['correct', 'incorrect', 'invalid.incomplete', ...malformed, 'partial'].sort(),
  );
});
