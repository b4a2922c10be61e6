import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { feedbackOfPart, responseProblems, textsOfPart } from '../../../src/quiz/kernel/part-file.ts';

test('texts and feedback of a part are led by its id', () => {
  const text = { key: 'option/a', markdown: 'A.', isShown: true, isInline: true };
  expect(textsOfPart('why', [text])).toEqual([{ ...text, key: 'why/option/a' }]);
  const source = { id: 'root', text: null, misconception: 'root' };
  expect(feedbackOfPart('why', [source])).toEqual([{ ...source, id: 'why/root' }]);
});

test('each entry of an example is seen by the schema of its part', () => {
  const schemas = new Map<string, z.ZodType>([
    ['number', z.string({ error: 'should be text' })],
    ['list', z.array(z.string({ error: 'should be text' }))],
  ]);
  const problems = (...responses: readonly Record<string, unknown>[]) =>
    responseProblems(
      responses.map((response) => ({ response })),
      schemas,
    );
  expect(problems({ number: '4' }, { list: ['a'], number: '' }, {})).toEqual([]);
  expect(problems({ number: '4' }, { list: ['a', 7], number: 4, else: 1 })).toEqual([
    { path: ['examples', 1, 'response', 'list', 1], message: 'should be text' },
    { path: ['examples', 1, 'response', 'number'], message: 'should be text' },
    { path: ['examples', 1, 'response', 'else'], message: 'should be one of these instead: number, list' },
  ]);
});
