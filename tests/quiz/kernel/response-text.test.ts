import { expect, test } from 'vitest';
import { readResponseText } from '../../../src/quiz/kernel/response-text.ts';

test.each([
  ['4.09', '4.09'],
  [' 4,089 ', ' 4,089 '],
  ['"4.09"', '4.09'],
  ['["a", "b"]', ['a', 'b']],
  ['{"answer": true}', { answer: true }],
  [' true ', true],
  ['null', null],
  ['trueish', 'trueish'],
  ['[1, 2', '[1, 2'],
  ['(m/n)^2', '(m/n)^2'],
  ['', ''],
])('%j is read as %j', (text, response) => {
  expect(readResponseText(text)).toEqual(response);
});
