import { expect, test } from 'vitest';
import { createScope } from '../../../../src/formula/scope.ts';
import { resolveCloze } from '../../../../src/quiz/types/cloze/resolve.ts';
import { blankTypes } from '../case/builders.ts';
import { mistakeOf, numericSourceOf } from '../numeric/builders.ts';

const scope = createScope({ values: { lam: 4 } });

function resolve(value: string | number, type = 'numeric') {
  const source = numericSourceOf({ answer: { value, tolerance: { rel: 0.001 } }, mistakes: [mistakeOf()] });
  const first = { id: 'first', type: 'numeric', weight: 1, source: numericSourceOf() };
  return resolveCloze({ blanks: [first, { id: 'lambda', type, weight: 2, source }] }, blankTypes, scope);
}

test('every blank is computed in the scope of the question, and named by its number', () => {
  expect(resolve('lam').blanks).toMatchObject([
    { id: 'first', label: 'Blank 1', weight: 1 },
    { id: 'lambda', label: 'Blank 2', weight: 2, question: { key: { value: 4 } } },
  ]);
});

test('a mis-set blank is refused with its field inside the question', () => {
  expect(() => resolve('lamm')).toThrow('blanks.lambda.answer.value: There is no value named "lamm"');
  expect(() => resolve(5)).toThrow(/^E032 blanks\.lambda\.mistakes\[0\]: /);
  expect(() => resolve('lam', 'essay')).toThrow(/^E049 blanks\.lambda\.type: "essay" cannot stand here/);
});
