import { expect, it } from 'vitest';
import { unsolvedQuestions } from '../../../src/progress/views/unsolved.ts';
import { answerEvent } from '../../support/events.ts';

it('a question is unsolved while its last marked answer is not right', () => {
  const wrong = { verdict: 'incorrect', score: 0 } as const;
  const events = [
    answerEvent('a/late', 1),
    answerEvent('a/mended', 2, wrong),
    answerEvent('a/mended', 3),
    answerEvent('a/late', 4, { verdict: 'partial', score: 0.5 }),
    answerEvent('a/looked', 5, { solutionShown: true }),
    answerEvent('a/essay', 6, { verdict: 'ungraded', score: null }),
    answerEvent('a/wrong', 7, wrong),
  ];
  expect(unsolvedQuestions(events)).toEqual(['a/late', 'a/looked', 'a/wrong']);
});
