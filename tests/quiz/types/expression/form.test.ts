import { expect, test } from 'vitest';
import { findFormFault } from '../../../../src/quiz/types/expression/form.ts';
import { expressionOf } from '../../../formula/expression-input/builders.ts';

test('what is missing comes before what is too much', () => {
  const fault = (raw: string, mustContain: readonly string[], forbid: readonly string[]) =>
    findFormFault(expressionOf(raw), { mustContain, forbid, score: 0.5 });
  expect(fault('m n', ['*'], ['/'])).toBeNull();
  expect(fault('m/n', ['*', 'lambda'], ['/'])).toEqual({ code: 'form.missing', elements: ['·', 'λ'] });
  expect(fault('m/n - 2', [], ['/', '-', '2'])).toEqual({
    code: 'form.forbidden',
    elements: ['/', '−', '2'],
  });
});
