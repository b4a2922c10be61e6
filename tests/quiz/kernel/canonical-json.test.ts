import { expect, test } from 'vitest';
import { canonicalJson } from '../../../src/quiz/kernel/canonical-json.ts';

test.each([
  [{ b: 1, a: [{ d: 2, c: null }] }, '{"a":[{"c":null,"d":2}],"b":1}'],
  [['b', 'a'], '["b","a"]'],
  ['4.089', '"4.089"'],
  [null, 'null'],
  [undefined, 'null'],
])('%j is written with its members in the order of their names', (value, text) => {
  expect(canonicalJson(value)).toBe(text);
});
