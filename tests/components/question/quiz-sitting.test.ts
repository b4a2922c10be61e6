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
    expect(await sitting.finish(1)).toBe(true);
    expect(sitting.result.value).toEqual({ points: 0.5, count: 1, unanswered: 0, ungraded: 0 });
  });

  it('counts answers that cannot be read', async () => {
    const sitting = createSitting();
    sitting.join('a', () => Promise.resolve(partial));
    sitting.join('b', () => Promise.resolve(invalid));
    await sitting.finish(2);
    expect(sitting.result.value).toEqual({ points: 0.5, count: 2, unanswered: 1, ungraded: 0 });
  });

  it('hands every question in once, however often it is finished', async () => {
    const sitting = createSitting();
    const handIn = vi.fn(() => Promise.resolve(partial));
    sitting.join('a', handIn);
    await Promise.all([sitting.finish(1), sitting.finish(1)]);
    await sitting.finish(1);
    expect(handIn).toHaveBeenCalledTimes(1);
  });

  it('waits for the questions that are still on their way', async () => {
    const sitting = createSitting();
    sitting.join('a', () => Promise.resolve(partial));
    const end = sitting.finish(2);
    await Promise.resolve();
    expect(sitting.result.value).toBeNull();
    sitting.join('b', () => Promise.resolve(partial));
    await end;
    expect(sitting.result.value?.count).toBe(2);
  });

  it('goes on where a question could not be graded, and can be finished again', async () => {
    const sitting = createSitting();
    const handIn = vi.fn<() => Promise<Grade>>(() => Promise.resolve(partial));
    handIn.mockRejectedValueOnce(new Error('offline'));
    sitting.join('a', handIn);
    expect(await sitting.finish(1)).toBe(false);
    expect(sitting.result.value).toBeNull();
    expect(await sitting.finish(1)).toBe(true);
    expect(sitting.result.value?.points).toBe(0.5);
  });

  it('forgets a question that left the page', async () => {
    const sitting = createSitting();
    sitting.join('a', () => Promise.resolve(partial))();
    await sitting.finish(0);
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
