import { expect, test } from 'vitest';
import { readingsOfComma } from '../../../src/formula/number-input/ambiguous-comma.ts';

test.each([
  ['4,089', { decimal: '4.089', whole: '4089' }],
  ['500,000', { decimal: '500.000', whole: '500000' }],
  ['4,089.', { decimal: '4.089', whole: '4089' }],
  ['４，０８９', { decimal: '４.０８９', whole: '４０８９' }],
  ['4089', null],
])('%s could mean %j', (typed, readings) => {
  expect(readingsOfComma(typed)).toEqual(readings);
});
