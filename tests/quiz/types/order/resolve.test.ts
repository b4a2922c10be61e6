import { expect, test } from 'vitest';
import { resolveOrder } from '../../../../src/quiz/types/order/resolve.ts';
import { chainOf, stepOf } from './builders.ts';

test('resolveOrder finds all that each step needs, and counts the steps that belong', () => {
  const odd = stepOf('odd', { isExtra: true, hasWords: true, misconception: 'exponent-inverted' });
  const { steps, wanted, scoring } = resolveOrder({
    steps: [...chainOf('a', 'b', 'c'), odd],
    scoring: 'lcs',
  });
  expect([...steps.keys()]).toEqual(['a', 'b', 'c', 'odd']);
  expect([wanted, scoring]).toEqual([3, 'lcs']);
  expect(steps.get('c')).toEqual({
    id: 'c',
    isExtra: false,
    needs: new Set(['a', 'b']),
    hasWords: false,
    misconceptions: [],
  });
  expect(steps.get('odd')).toMatchObject({ isExtra: true, misconceptions: ['exponent-inverted'] });
});
