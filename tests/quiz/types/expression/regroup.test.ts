import { describe, expect, test } from 'vitest';
import { readExpression } from '../../../../src/formula/expression-input/read-expression.ts';
import { writeExpression } from '../../../../src/formula/expression-input/write.ts';
import { regroupings } from '../../../../src/quiz/types/expression/regroup.ts';
import { lambdaSource, open } from './builders.ts';

const regrouped = (raw: string): readonly string[] => {
  const reading = readExpression(raw, { variables: ['a', 'b', 'c', 'd'], maxLength: 2000 });
  return reading.ok ? [...regroupings(reading.expression)].map(writeExpression) : [];
};

describe('regroupings', () => {
  test('keep every part and their order', () => {
    expect(regrouped('a/b-c')).toContain('a/(b − c)');
    expect(regrouped('a^(b/c)')).toContain('a^b / c');
    expect(regrouped('sqrt(a+b/c)')).toContain('sqrt((a + b)/c)');
    expect(regrouped('a')).toEqual([]);
  });

  test('are a bounded number, however long the formula', () => {
    expect(regrouped(Array.from({ length: 90 }, () => 'a/b').join('-')).length).toBeLessThanOrEqual(150);
  });
});

describe('a formula whose parentheses are lost', () => {
  const { grade } = open(lambdaSource);

  test.each(['(m/n)^(d/d-2)', '(m/n)^d/(d-2)', '(m/n)^d/d-2', 'm/n^(d/(d-2))'])('is told so: %s', (raw) => {
    expect(grade(raw)).toMatchObject({
      verdict: 'incorrect',
      score: 0,
      feedback: ['generic.parentheses', 'incorrect'],
    });
  });

  test.each(['(m/n)^(d/(d+2))', '(m/n)^((d-2)/d)', 'm/n', '(n/m)^d/d-2'])(
    'is no other mistake: %s',
    (raw) => {
      expect(grade(raw).feedback).not.toContain('generic.parentheses');
    },
  );
});

describe('a formula without a value', () => {
  const { grade } = open(lambdaSource);

  test.each(['1/0', 'sqrt(-1)', 'ln(-m)', 'm/(d-d)'])('is sent back: %s', (raw) => {
    expect(grade(raw)).toMatchObject({ verdict: 'invalid', feedback: ['invalid.formula-no-value'] });
  });

  test('at some points only is wrong', () => {
    expect(grade('sqrt(m-n-1000)').verdict).toBe('incorrect');
  });
});
