import { describe, expect, it, vi } from 'vitest';
import { resultInWords } from '../../../src/components/question/QuizEnd.tsx';
import { createSitting } from '../../../src/components/question/quiz-sitting.ts';
import type { Grade } from '../../../src/quiz/kernel/grade.ts';
import { sendBack } from '../../../src/quiz/kernel/grading.ts';

const partial: Grade = {
  verdict: 'partial',
  score: 0.5,
  feedback: ['partial'],
  misconceptions: [],
  understood: 'a',
};
const invalid = sendBack({ code: 'invalid.empty', span: null }, null);

describe('a sitting', () => {
  it('has no result until it is over', async () => {
    const sitting = createSitting();
    sitting.join('a/b', () => Promise.resolve(partial));
    expect(sitting.result.value).toBeNull();
    await sitting.finish();
    expect(sitting.result.value).toEqual({ points: 0.5, count: 1, unanswered: 0, ungraded: 0 });
  });

  it('counts answers that are missing or cannot be read', async () => {
    const sitting = createSitting();
    for (const [id, grade] of [
      ['a', partial],
      ['b', invalid],
      ['c', null],
    ] as const) {
      sitting.join(id, () => Promise.resolve(grade));
    }
    await sitting.finish();
    expect(sitting.result.value).toEqual({ points: 0.5, count: 3, unanswered: 2, ungraded: 0 });
  });

  it('hands every question in once, however often it is finished', async () => {
    const sitting = createSitting();
    const handIn = vi.fn(() => Promise.resolve(partial));
    sitting.join('a', handIn);
    await Promise.all([sitting.finish(), sitting.finish()]);
    await sitting.finish();
    expect(handIn).toHaveBeenCalledTimes(1);
  });

  it('forgets a question that left the page', async () => {
    const sitting = createSitting();
    sitting.join('a', () => Promise.resolve(partial))();
    await sitting.finish();
    expect(sitting.result.value?.count).toBe(0);
  });
});

describe('the result in words', () => {
  it.each([
    [{ points: 2.5, count: 4, unanswered: 0, ungraded: 0 }, '2.5 of 4 points.'],
    [{ points: 1, count: 1, unanswered: 0, ungraded: 0 }, '1 of 1 point.'],
    [
      { points: 0, count: 3, unanswered: 1, ungraded: 2 },
      '0 of 3 points. 1 question has no answer that could be read. 2 answers wait for your own comparison with the model answer.',
    ],
  ])('%j', (result, words) => {
    expect(resultInWords(result)).toBe(words);
  });
});
