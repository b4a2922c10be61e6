import { describe, expect, test } from 'vitest';
import { essay } from '../../../../src/quiz/types/essay/score.ts';
import { criterionOf, open } from './builders.ts';

const text = 'The last pair stretches.';
const mark = (levels: unknown) => ({ text, levels });

describe('an essay', () => {
  const { grade, question } = open();

  test('awaits the learner’s own comparison', () => {
    expect(grade(text)).toEqual({
      verdict: 'ungraded',
      score: null,
      feedback: ['essay.compare'],
      misconceptions: [],
      understood: '4 words',
    });
  });

  test.each([
    [{ why: 'full', how: 'full' }, 'correct', 1],
    [{ how: 'full', why: 'half' }, 'partial', 0.8],
    [{ why: 'full', how: 'none' }, 'partial', 0.4],
    [{ why: 'none', how: 'none' }, 'incorrect', 0],
  ])('earns the points of the levels %j', (levels, verdict, score) => {
    expect(grade(mark(levels))).toEqual({
      verdict,
      score,
      feedback: ['essay.self-assessed', verdict],
      misconceptions: [],
      understood: '4 words',
    });
  });

  test('earns half points exactly', () => {
    const thirds = ['a', 'b', 'c'].map((id) => criterionOf(id, id, { no: 0, some: 0.5, all: 1.5 }));
    const { grade: gradeThirds } = open({ criteria: thirds });
    expect(gradeThirds(mark({ a: 'all', b: 'all', c: 'all' }))).toMatchObject({
      verdict: 'correct',
      score: 1,
    });
    expect(gradeThirds(mark({ a: 'some', b: 'some', c: 'some' })).score).toBeCloseTo(1 / 3, 15);
  });

  test('shows neither titles nor points before it is checked', () => {
    expect(essay.publicView(question, (_, items) => items)).toEqual({
      words: { min: null, max: null },
      criteria: [
        { id: 'why', levels: ['none', 'half', 'full'] },
        { id: 'how', levels: ['full', 'none'] },
      ],
    });
  });
});
