import { expect, it } from 'vitest';
import { groupSamples } from '../../../src/quiz/check/sample-groups.ts';

const sample = (name: string, verdict: 'correct' | 'incorrect', ...feedback: string[]) => ({
  name,
  expected: verdict,
  verdict,
  score: verdict === 'correct' ? 1 : 0,
  feedback,
});

it('tells a verdict with its feedback once for all samples that got it', () => {
  const samples = [
    sample('the key', 'correct', 'correct'),
    sample('ten times the key', 'incorrect', 'generic.magnitude'),
    sample('the key with spaces', 'correct', 'correct'),
    sample('a tenth of the key', 'incorrect', 'generic.magnitude'),
    sample('both', 'incorrect', 'generic.magnitude', 'generic.sign'),
    sample('ten times the key', 'incorrect', 'generic.magnitude'),
  ];
  expect(groupSamples(samples)).toEqual([
    { verdict: 'correct', feedback: 'correct', names: ['the key', 'the key with spaces'] },
    {
      verdict: 'incorrect',
      feedback: 'generic.magnitude',
      names: ['ten times the key (2)', 'a tenth of the key'],
    },
    { verdict: 'incorrect', feedback: 'generic.magnitude, generic.sign', names: ['both'] },
  ]);
});

it('keeps a verdict apart from another with the same feedback', () => {
  const samples = [sample('one', 'correct', 'said'), sample('other', 'incorrect', 'said')];
  expect(groupSamples(samples)).toHaveLength(2);
});
