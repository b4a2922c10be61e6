import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gradeResponse } from '../../../../src/quiz/kernel/grading.ts';
import { sampleChoice } from '../../../../src/quiz/types/choice/samples.ts';
import { choiceFile } from '../../../../src/quiz/types/choice/schema.ts';
import { choice } from '../../../../src/quiz/types/choice/score.ts';

const id = fc.oneof(
  fc.constantFrom('constructor', 'to-string', 'a', 'a-x', 'true', '0'),
  fc.stringMatching(/^[a-z0-9]{1,4}(-[a-z0-9]{1,3}){0,2}$/),
);

const options = fc.uniqueArray(
  fc.record(
    {
      id,
      text: fc.constant('Text.'),
      correct: fc.boolean(),
      feedback: fc.constant('Words.'),
      last: fc.boolean(),
    },
    { requiredKeys: ['id', 'text', 'correct'] },
  ),
  { selector: (option) => option.id, minLength: 2, maxLength: 6 },
);

const part = fc
  .record({
    rule: fc.constantFrom<{ select?: string; scoring?: string }>(
      {},
      { select: 'one' },
      { select: 'many' },
      ...['all', 'net', 'each'].map((scoring) => ({ select: 'many', scoring })),
    ),
    options,
    right: fc.nat(5),
    believed: fc.boolean(),
  })
  .map(({ rule, options: drawn, right, believed }) => ({
    id: 'p',
    type: 'choice',
    ...rule,
    options: drawn.map((option, index) => ({
      ...option,
      ...(rule.select !== 'many' && { correct: index === right % drawn.length }),
      ...(believed && !option.correct && rule.select === 'many' && { misconception: 'belief' }),
    })),
  }));

test('the samples of every question that the schema lets pass are graded as they say', () => {
  let sound = 0;
  fc.assert(
    fc.property(part, (fields) => {
      const parsed = choiceFile.partSchema.safeParse(fields);
      if (!parsed.success) return;
      sound += 1;
      const question = choiceFile.source(parsed.data);
      for (const { name, raw, expect: expected } of sampleChoice(question)) {
        const { verdict, feedback } = gradeResponse(choice, raw, question);
        expect({ name, raw, verdict, feedback: feedback[0] }).toEqual({ name, raw, ...expected });
      }
    }),
    { numRuns: 3000 },
  );
  expect(sound).toBeGreaterThan(1000);
});

test('a question’s samples hold right, partly right, wrong and malformed responses', () => {
  const options = ['a', 'b', 'c', 'd'].map((name, n) => ({ id: name, text: 'Text.', correct: n < 2 }));
  const fields = choiceFile.partSchema.parse({
    id: 'p',
    type: 'choice',
    select: 'many',
    scoring: 'net',
    options,
  });
  const samples = sampleChoice(choiceFile.source(fields));
  expect([...new Set(samples.map((sample) => sample.expect.feedback))].sort()).toEqual([
    'correct',
    'incorrect',
    'invalid.nothing-chosen',
    'invalid.repeated',
    'invalid.unknown-choice',
    'invalid.wrong-form',
    'partial',
    'selection.missing',
  ]);
});
