import { expect, test } from 'vitest';
import { createScope } from '../../../src/formula/scope.ts';
import { typeExample } from '../../../src/quiz/kernel/example-response.ts';

const scope = createScope({ values: { lam: 4.0889942 } });

test('a calculation becomes a typed number, in full or in its format', () => {
  expect(typeExample({ calc: 'lam' }, scope)).toBe('4.0889942000000001');
  expect(typeExample({ calc: 'lam', format: '4sf' }, scope)).toBe('4.089');
});

test('calculations are found at any depth', () => {
  const response = { base: { calc: '10000 * lam', format: 'int' }, pair: ['last'], note: null, done: true };
  expect(typeExample(response, scope)).toEqual({ base: '40890', pair: ['last'], note: null, done: true });
});

test('a map that only happens to have a key of that name stays', () => {
  expect(typeExample({ calc: 'b', other: 'c' }, scope)).toEqual({ calc: 'b', other: 'c' });
});
