import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { isFeedbackCode } from '../../../src/quiz/kernel/messages.ts';
import { answerIdSchema, repeatedIds, withProblems } from '../../../src/quiz/types/common.ts';

test.each(['correct', 'partial', 'incorrect', 'too-few-digits'])(
  '“%s” is no id, for the engine says it',
  (id) => {
    expect(isFeedbackCode(id)).toBe(true);
    expect(answerIdSchema.safeParse(id).success).toBe(false);
  },
);

test.each(['a', 'constructor', 'correct-too'])('“%s” is an id', (id) => {
  expect(answerIdSchema.safeParse(id).success).toBe(true);
});

test('problems become issues at their fields, with their codes', () => {
  const schema = withProblems(z.object({ a: z.number() }), ({ a }) =>
    a === 1 ? [] : [{ path: ['a'], message: 'should be 1', code: 'E044' }],
  );
  expect(schema.safeParse({ a: 1 }).success).toBe(true);
  expect(schema.safeParse({ a: 2 }).error?.issues).toMatchObject([
    { code: 'custom', path: ['a'], message: 'should be 1', params: { code: 'E044' } },
  ]);
});

test('no id may stand twice in a list: each later one is named', () => {
  expect(
    repeatedIds(
      'left',
      ['a', 'b', 'a', 'a'].map((id) => ({ id })),
    ),
  ).toMatchObject([
    { path: ['left', 2, 'id'], code: 'E016' },
    { path: ['left', 3, 'id'], code: 'E016' },
  ]);
});
