import { describe, expect, it } from 'vitest';
import type { QuestionStatistics } from '../../../src/analysis/class-analysis.ts';
import {
  inOrder,
  remarkOn,
  shorten,
  summaryInWords,
  writeCorrelation,
  writeSeconds,
} from '../../../src/components/analysis/analysis-words.ts';

const question = (id: string, changes: Partial<QuestionStatistics> = {}): QuestionStatistics => ({
  question: id,
  learners: 40,
  omitted: 0,
  attempts: 40,
  difficulty: 0.5,
  discrimination: 0.3,
  responses: [],
  misconceptions: [],
  medianSeconds: 30,
  slowSeconds: 60,
  certainty: {
    sure: { answers: 0, right: 0 },
    'think-so': { answers: 0, right: 0 },
    guess: { answers: 0, right: 0 },
  },
  ...changes,
});

it.each([
  [0.451, '+0.45'],
  [-0.1, '−0.10'],
  [-0.001, '0.00'],
  [null, '–'],
])('the correlation %s is written %s', (r, words) => {
  expect(writeCorrelation(r)).toBe(words);
});

it.each([
  [59.4, '59 s'],
  [59.6, '1 min 0 s'],
  [125, '2 min 5 s'],
  [null, '–'],
])('%s seconds are written %s', (seconds, words) => {
  expect(writeSeconds(seconds)).toBe(words);
});

it('a long text from a file is cut', () => {
  expect(shorten('x'.repeat(500))).toHaveLength(81);
});

describe('questions', () => {
  it('come hardest first, least discriminating first, slowest first; what is unknown last', () => {
    const all = [
      question('a', { difficulty: 0.9, discrimination: null, medianSeconds: 10 }),
      question('b', { difficulty: 0.1, discrimination: 0.5, medianSeconds: null }),
      question('c', { difficulty: 0.5, discrimination: -0.2, medianSeconds: 90 }),
    ];
    const names = (order: Parameters<typeof inOrder>[1]) => inOrder(all, order).map((one) => one.question);
    expect(names('hardest')).toEqual(['b', 'c', 'a']);
    expect(names('discrimination')).toEqual(['c', 'b', 'a']);
    expect(names('slowest')).toEqual(['c', 'a', 'b']);
    expect(names('id')).toEqual(['a', 'b', 'c']);
  });

  it.each([
    [{ discrimination: -0.1 }, 'Those who are good at the rest miss it: check its key.'],
    [{ discrimination: -0.1, learners: 10 }, ''],
    [{ difficulty: 0.99 }, 'Nearly everybody is right.'],
    [{ difficulty: 0.1 }, 'Hardly anybody is right.'],
    [{ difficulty: 0, learners: 3 }, ''],
  ])('with %j are remarked on: %s', (changes, words) => {
    expect(remarkOn(question('a', changes))).toBe(words);
  });
});

it('few learners are said to be few', () => {
  expect(summaryInWords(1, 2)).toContain('1 learner, 2 questions. With fewer than 30 learners');
  expect(summaryInWords(30, 2)).toBe('30 learners, 2 questions.');
});
