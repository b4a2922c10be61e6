import { expect, test } from 'vitest';
import { readTruth, takeApart } from '../../../../src/quiz/types/true-false/read.ts';

test('a response is taken apart into its answer and its reason', () => {
  expect(takeApart(true)).toEqual({ answer: true, reason: null });
  expect(takeApart('false')).toEqual({ answer: 'false', reason: null });
  expect(takeApart({ answer: false, reason: 'a', more: 1 })).toEqual({ answer: false, reason: 'a' });
  expect(takeApart(null)).toEqual({ answer: null, reason: null });
  expect(takeApart([true])).toBe(null);
  expect(takeApart(1)).toBe(null);
});

test('a truth value is read from itself and from its name alone', () => {
  expect([true, 'true', false, 'false'].map(readTruth)).toEqual([true, true, false, false]);
  expect(['TRUE', ' true', '', 1, 0, null, undefined, {}].map(readTruth)).toEqual(
    Array.from({ length: 8 }, () => null),
  );
});
