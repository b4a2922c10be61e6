import { expect, test } from 'vitest';
import { isSameResponse } from '../../src/player/same-response.ts';

test.each([
  ['4.089', '4.089'],
  [null, null],
  [
    ['b', 'a'],
    ['b', 'a'],
  ],
  [
    { row: 'item', other: { deep: [1] } },
    { other: { deep: [1] }, row: 'item' },
  ],
])('%j and %j say the same', (one, other) => {
  expect(isSameResponse(one, other)).toBe(true);
});

test.each([
  ['4.089', '4.0890'],
  [null, ''],
  [
    ['b', 'a'],
    ['a', 'b'],
  ],
  [{ row: 'item' }, { row: 'other' }],
  [{ row: 'item' }, {}],
])('%j and %j do not', (one, other) => {
  expect(isSameResponse(one, other)).toBe(false);
});
