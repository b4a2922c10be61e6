import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { isFeedbackCode } from '../../../src/quiz/kernel/messages.ts';
import {
  answerIdSchema,
  inlineTexts,
  oneRight,
  optionFeedback,
  optionProblems,
  repeatedIds,
  toSelectable,
  withProblems,
} from '../../../src/quiz/types/option-fields.ts';

const option = (id: string, parts: object = {}) => ({ id, text: id, correct: false, ...parts });

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

describe('a list of options', () => {
  test('has no id twice: each later one is named', () => {
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

  test('names misconceptions at wrong options only', () => {
    const options = [
      option('a', { correct: true, misconception: 'm' }),
      option('b', { misconception: 'm' }),
      option('b'),
    ];
    expect(optionProblems('options', options).map(({ path }) => path.join('.'))).toEqual([
      'options.2.id',
      'options.0.misconception',
    ]);
  });

  test('may have to hold exactly one that is right', () => {
    const right = option('a', { correct: true });
    expect(oneRight('reasons', [right, option('b')])).toEqual([]);
    expect(oneRight('reasons', [option('b')])).toMatchObject([{ path: ['reasons'], code: 'E044' }]);
    expect(oneRight('reasons', [right, right])).toMatchObject([{ path: ['reasons'], code: 'E045' }]);
  });

  test('hands grading all but the words', () => {
    expect(toSelectable(option('a', { feedback: 'No.' }))).toEqual({
      id: 'a',
      correct: false,
      hasWords: true,
      misconception: null,
    });
    expect(toSelectable(option('a', { misconception: 'm' }))).toMatchObject({
      hasWords: true,
      misconception: 'm',
    });
    expect(toSelectable(option('a'))).toMatchObject({ hasWords: false });
  });

  test('lists the words of those that have some, and the texts of all', () => {
    const options = [option('a'), option('b', { feedback: 'No.', misconception: 'm' })];
    expect(optionFeedback(options)).toEqual([{ id: 'b', text: 'No.', misconception: 'm' }]);
    expect(inlineTexts('reason', options).map(({ key }) => key)).toEqual(['reason/a', 'reason/b']);
  });
});
