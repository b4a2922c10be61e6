import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { responseProblems } from '../../../src/quiz/types/part-responses.ts';

test('each entry of an example is seen by the schema of its part', () => {
  const schemas = new Map<string, z.ZodType>([
    ['number', z.string({ error: 'should be text' })],
    ['list', z.array(z.string({ error: 'should be text' }))],
  ]);
  const problems = (...responses: readonly Record<string, unknown>[]) =>
    responseProblems({ examples: responses.map((response) => ({ response })) }, schemas);
  expect(problems({ number: '4' }, { list: ['a'], number: '' }, {})).toEqual([]);
  expect(problems({ number: '4' }, { list: ['a', 7], number: 4, else: 1 })).toEqual([
    { path: ['examples', 1, 'response', 'list', 1], message: 'should be text' },
    { path: ['examples', 1, 'response', 'number'], message: 'should be text' },
    { path: ['examples', 1, 'response', 'else'], message: 'should be one of these instead: number, list' },
  ]);
});
