import { expect, test } from 'vitest';
import { createScope } from '../../../../src/formula/scope.ts';
import { code } from '../../../../src/quiz/types/code/score.ts';
import { codeSourceOf, testOf } from './builders.ts';

test('the page knows the visible tests, and of the others how many there are', () => {
  const mistakes = [
    { id: 'five', values: { kind: 'number', value: 5 }, misconception: 'one-too-many' } as const,
  ];
  const tests = [testOf(), testOf({ call: 'secret(7)', isVisible: false, mistakes })];
  const question = code.resolve(codeSourceOf({ tests }), createScope({}));
  expect(code.publicView(question, (_, items) => items)).toEqual({
    starter: 'function double(x: number): number {\n}',
    tests: [{ call: 'double(2)', wanted: '4' }, null],
  });
});
