import { expect, it } from 'vitest';
import { placeAt } from '../../src/ui/use-drag.ts';

it.each([
  [[10, 30, 50], 5, 0],
  [[10, 30, 50], 30, 1],
  [[10, 30, 50], 31, 2],
  [[10, 30, 50], 500, 3],
  [[], 5, 0],
])('of rows with the middles %j, a pointer at %i stands at place %i', (middles, pointer, place) => {
  expect(placeAt(middles, pointer)).toBe(place);
});
