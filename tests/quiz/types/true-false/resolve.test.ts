import { expect, test } from 'vitest';
import { createScope } from '../../../../src/formula/scope.ts';
import { resolveTrueFalse } from '../../../../src/quiz/types/true-false/resolve.ts';
import { trueFalseSourceOf } from './builders.ts';

const resolve = (answer: boolean | string, s: number) =>
  resolveTrueFalse(trueFalseSourceOf({ answer }), createScope({ values: { s } }));

test('a comparison is decided anew in each variant', () => {
  expect(resolve('s > 4', 5).answer).toBe(true);
  expect(resolve('s > 4', 4).answer).toBe(false);
  expect(resolve(true, 4).answer).toBe(true);
  expect(resolve(false, 4).answer).toBe(false);
});

test('an answer that is no comparison is refused, with its field', () => {
  expect(() => resolve('s + 1', 4)).toThrow(/^answer: /);
  expect(() => resolve('t > 1', 4)).toThrow(/^answer: There is no value named "t"/);
  expect(() => resolve('s >', 4)).toThrow(/^answer: /);
});
