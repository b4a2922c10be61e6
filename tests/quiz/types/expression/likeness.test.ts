import { describe, expect, test } from 'vitest';
import { precisions } from '../../../../src/formula/expression-input/value/comparison.ts';
import type { Likeness } from '../../../../src/formula/expression-input/value/comparison.ts';
import {
  compareAtPoints,
  compareEverywhere,
  findPattern,
  summarise,
} from '../../../../src/quiz/types/expression/likeness.ts';
import { expressionOf } from '../../../formula/expression-input/builders.ts';
import { lambdaSource, resolve } from './builders.ts';

test('formulas differ as soon as they do at one point, and are the same only where that is certain often enough', () => {
  const many = Array.from({ length: 12 }, () => 'same' as const);
  expect(summarise(many)).toBe('same');
  expect(summarise([...many, 'unclear', 'unclear'])).toBe('same');
  expect(summarise([...many.slice(1), 'unclear'])).toBe('unclear');
  expect(summarise([...many, 'unclear', 'different'])).toBe('different');
  expect(summarise([])).toBe('unclear');
});

test('formulas are compared on the ground of a question', () => {
  const question = resolve(lambdaSource);
  const compare = (raw: string) => compareEverywhere(expressionOf(raw), question.key, question);
  expect(compare('(n/m)^(d/(2-d))')).toBe('same');
  expect(compare('(n/m)^(d/(d-2))')).toBe('different');
  expect(compare('exp(exp(exp(m)))')).toBe('unclear');
});

test('a pattern is found in the logarithms, however large the values', () => {
  const question = resolve({ ...lambdaSource, answer: { value: 'm^(9d)', check: null } });
  const pattern = (raw: string) => findPattern(expressionOf(raw), question.key, question);
  expect(pattern('0.5 m^(9d)')).toBe('generic.constant-factor');
  expect(pattern('-m^(9d)')).toBe('generic.constant-factor');
  expect(pattern('m^(-9d)')).toBe('generic.reciprocal-formula');
  expect(pattern('-m^(-9d)')).toBeNull();
  expect(pattern('m^(9d+1)')).toBeNull();
  expect(pattern('0')).toBeNull();
});

describe('many bits are used only while they can decide:', () => {
  const question = resolve(lambdaSource);
  const { doubles, fine, finest } = precisions;
  /** The bits that are used at each point, where comparing gives these results in turn, the last one from then on. */
  const bitsFor = (compare: typeof compareAtPoints | typeof compareEverywhere, ...results: Likeness[]) => {
    const used: (number | undefined)[] = [];
    const comparison = {
      ...question.comparison,
      compare: (...[, , , , bits]: Parameters<typeof question.comparison.compare>) => {
        used.push(bits);
        return results[used.length - 1] ?? results.at(-1) ?? 'unclear';
      },
    };
    compare(question.key, question.key, { ...question, comparison });
    return used;
  };
  const times = (count: number, bits: number) => Array.from({ length: count }, () => bits);

  test('until formulas are the same at enough points', () => {
    const used = bitsFor(compareAtPoints, 'same');
    expect(used).toEqual([...times(12, finest), ...times(used.length - 12, fine)]);
    expect(used).toHaveLength(question.points.length);
  });

  test('until they were used three times in vain', () => {
    const used = bitsFor(compareAtPoints, 'same', 'unclear', 'unclear', 'unclear', 'same');
    expect(used).toEqual([...times(4, finest), ...times(used.length - 4, fine)]);
  });

  test('until too many points are left open', () => {
    const used = bitsFor(compareAtPoints, 'unclear');
    const needed = used.length - 12 + 1;
    expect(used).toEqual([
      ...times(3, finest),
      ...times(needed - 3, fine),
      ...times(used.length - needed, doubles),
    ]);
  });

  test('until formulas differ', () => {
    const used = bitsFor(compareAtPoints, 'unclear', 'different', 'unclear');
    expect(used).toEqual([...times(2, finest), ...times(used.length - 2, doubles)]);
    expect(bitsFor(compareEverywhere, 'unclear', 'different')).toEqual(times(2, fine));
  });

  test('and the finest for the answer alone', () => {
    expect(bitsFor(compareEverywhere, 'same')).toEqual(times(question.points.length, fine));
  });
});
