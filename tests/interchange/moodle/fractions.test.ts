import { expect, it } from 'vitest';
import { knownFraction } from '../../../src/interchange/moodle/fractions.ts';

it.each([
  [1, 100, true],
  [1 / 3, 33.33333, true],
  [-1 / 3, -33.33333, true],
  [0, 0, true],
  [0.35, 33.33333, false],
  [0.04, 0, false],
  [-0.35, -40, false],
  [-0.91, -100, false],
])('the share %f is %f per cent there', (share, percent, isExact) => {
  expect(knownFraction(share)).toEqual({ percent, isExact });
});
