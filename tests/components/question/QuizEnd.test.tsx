import { expect, it } from 'vitest';
import { resultInWords } from '../../../src/components/question/result-words.ts';

it.each([
  [{ points: 2.5, count: 4, unanswered: 0, ungraded: 0 }, '2.5 of 4 points.'],
  [{ points: 1, count: 1, unanswered: 0, ungraded: 0 }, '1 of 1 point.'],
  [
    { points: 0, count: 3, unanswered: 1, ungraded: 2 },
    '0 of 3 points. 1 question has no answer that could be read. 2 answers wait for your own comparison with the model answer.',
  ],
])('the result %j is said in words', (result, words) => {
  expect(resultInWords(result)).toBe(words);
});
