import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createScope } from '../../../../src/formula/scope.ts';
import { gradeResponse } from '../../../../src/quiz/kernel/grading.ts';
import { sampleShortText } from '../../../../src/quiz/types/short-text/samples.ts';
import { shortTextFile } from '../../../../src/quiz/types/short-text/schema.ts';
import { shortText } from '../../../../src/quiz/types/short-text/score.ts';

const word = fc.oneof(
  fc.constantFrom('period', 'the base', 'a b', 'RoPE', 'rope_theta', 'straße', 'İz', 'x²'),
  fc.stringMatching(/^[a-zA-Z]{1,9}([ -][a-z0-9]{1,5})?$/),
);

const part = fc.record({
  id: fc.constant('p'),
  type: fc.constant('short-text'),
  accept: fc.uniqueArray(word, { minLength: 1, maxLength: 4 }),
  match_case: fc.boolean(),
  mistakes: fc.array(
    fc.record(
      {
        id: fc.constantFrom('one', 'two', 'three'),
        texts: fc.uniqueArray(word, { minLength: 1, maxLength: 3 }),
        feedback: fc.constant('No.'),
        score: fc.constantFrom(0.25, 0.5),
      },
      { requiredKeys: ['id', 'texts', 'feedback'] },
    ),
    { maxLength: 3 },
  ),
});

test('the samples of every question that the schema lets pass are graded as they say', () => {
  let sound = 0;
  fc.assert(
    fc.property(part, (fields) => {
      const parsed = shortTextFile.partSchema.safeParse(fields);
      if (!parsed.success) return;
      sound += 1;
      const question = shortText.resolve(shortTextFile.source(parsed.data), createScope({}));
      for (const { name, raw, expect: expected } of sampleShortText(question)) {
        const { verdict, feedback } = gradeResponse(shortText, raw, question);
        expect({ name, raw, verdict, feedback: feedback[0] }).toEqual({ name, raw, ...expected });
      }
    }),
    { numRuns: 1000 },
  );
  expect(sound).toBeGreaterThan(200);
});
