import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gradeResponse } from '../../../../src/quiz/kernel/grading.ts';
import { sampleMatch } from '../../../../src/quiz/types/match/samples.ts';
import { matchFile } from '../../../../src/quiz/types/match/schema.ts';
import { match } from '../../../../src/quiz/types/match/score.ts';

const id = fc.oneof(
  fc.constantFrom('constructor', 'to-string', 'a', 'a-x', 'x', 'r0'),
  fc.stringMatching(/^[a-z0-9]{1,4}(-[a-z0-9]{1,3})?$/),
);
const ids = fc.uniqueArray(id, { minLength: 2, maxLength: 6 });

const part = fc
  .record({
    left: ids,
    right: ids,
    keys: fc.array(fc.nat(5), { minLength: 6, maxLength: 6 }),
    wrong: fc.uniqueArray(fc.tuple(fc.nat(5), fc.nat(5)), { maxLength: 4, selector: String }),
    scoring: fc.constantFrom('each', 'all'),
    shuffle_left: fc.boolean(),
  })
  .map(({ left, right, keys, wrong, ...others }) => ({
    id: 'p',
    type: 'match',
    ...others,
    left: left.map((row, n) => ({ id: row, text: 'Text.', right: right[(keys[n] ?? 0) % right.length] })),
    right: right.map((item) => ({ id: item, text: 'Text.' })),
    mistakes: wrong.flatMap(([row, item]) => {
      const pair = { left: left[row], right: right[item] };
      const isRight = (keys[row] ?? 0) % right.length === item;
      return pair.left === undefined || pair.right === undefined || isRight
        ? []
        : [{ ...pair, feedback: 'No.' }];
    }),
  }));

test('the samples of every question that the schema lets pass are graded as they say', () => {
  let sound = 0;
  fc.assert(
    fc.property(part, (fields) => {
      const parsed = matchFile.partSchema.safeParse(fields);
      if (!parsed.success) return;
      sound += 1;
      const question = matchFile.source(parsed.data);
      for (const { name, raw, expect: expected } of sampleMatch(question)) {
        const { verdict, feedback } = gradeResponse(match, raw, question);
        expect({ name, raw, verdict, feedback: feedback[0] }).toEqual({ name, raw, ...expected });
      }
    }),
    { numRuns: 2000 },
  );
  expect(sound).toBeGreaterThan(1500);
});
