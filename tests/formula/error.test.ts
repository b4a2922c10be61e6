import { expect, test } from 'vitest';
import { FormulaError, inField } from '../../src/formula/error.ts';

const fail = (error: Error) => () => {
  throw error;
};

test('an error that leaves a field says which, and keeps its place', () => {
  const error = new FormulaError('unknown-name', { from: 2, to: 4 }, 'There is no value named "xy".');
  expect(fail(error)).toThrow('There is');
  expect(() => inField('derive.s', fail(error))).toThrow('derive.s: There is no value named "xy".');
  expect(() => inField('derive.s', fail(error))).toThrow(
    expect.objectContaining({ code: 'unknown-name', span: { from: 2, to: 4 }, field: 'derive.s' }),
  );
});

test('the innermost field is kept, and other errors pass untouched', () => {
  const inner = new FormulaError('unknown-name', { from: 0, to: 1 }, 'No.', 'derive.a');
  expect(() => inField('answer.value', fail(inner))).toThrow(inner);
  const bug = new TypeError('a fault of ours');
  expect(() => inField('answer.value', fail(bug))).toThrow(bug);
});
