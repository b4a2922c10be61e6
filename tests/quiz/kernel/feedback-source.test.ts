import { expect, test } from 'vitest';
import { ownFeedback } from '../../../src/quiz/kernel/feedback-source.ts';

test('only the words an author wrote are listed', () => {
  expect(ownFeedback({})).toEqual([]);
  expect(ownFeedback({ incorrect: 'Not yet.' })).toEqual([
    { id: 'incorrect', text: 'Not yet.', misconception: null },
  ]);
  expect(ownFeedback({ correct: 'Yes.', incorrect: 'Not yet.' }).map(({ id }) => id)).toEqual([
    'correct',
    'incorrect',
  ]);
});
