import { expect, test } from 'vitest';
import { compareEverywhere, findPattern, summarise } from '../../../../src/quiz/types/expression/likeness.ts';
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
