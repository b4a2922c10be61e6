import { expect, it } from 'vitest';
import { readWhole } from '../../../src/components/bank/read-whole.ts';

it.each([
  ['30', 30],
  [' 007 ', 7],
  ['３０', 30],
])('reads “%s” as %d', (text, number) => {
  expect(readWhole(text)).toBe(number);
});

it.each(['', '-3', '-0', '1.5', '1e1', '0x10', '∞', 'two', '3 0'])(
  'reads no whole number in “%s”',
  (text) => {
    expect(readWhole(text)).toBeNull();
  },
);
