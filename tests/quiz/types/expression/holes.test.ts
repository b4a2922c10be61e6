import { describe, expect, test } from 'vitest';
import { mistakeOf, open, sourceOf, variableOf } from './builders.ts';

describe('a formula with a hole in its domain', () => {
  const { grade } = open(
    sourceOf({
      answer: { value: 'm - n', check: null },
      variables: [variableOf('m', { step: 1 }), variableOf('n', { step: 1 })],
    }),
  );

  test('that is right elsewhere is told so, with a value at which it has none', () => {
    const result = grade('sqrt(m-n)^2');
    expect(result).toMatchObject({ verdict: 'incorrect', feedback: ['generic.hole-alone', 'incorrect'] });
    expect(result).toHaveProperty('evidence.yours', null);
  });

  test('that is wrong elsewhere too is told of both', () => {
    expect(grade('sqrt(m-n)')).toMatchObject({ feedback: ['generic.hole', 'incorrect'] });
  });

  test('comes after a recognised mistake', () => {
    const mistakes = [mistakeOf({ value: 'sqrt(m-n)' })];
    const source = sourceOf({ answer: { value: 'm - n', check: null }, mistakes });
    expect(open(source).grade('sqrt(m-n)').feedback).toEqual(['product']);
  });
});
