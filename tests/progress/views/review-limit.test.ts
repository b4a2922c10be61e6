import { expect, it } from 'vitest';
import { limits, reviewLimit } from '../../../src/progress/views/review-limit.ts';
import { eventOf } from '../../support/events.ts';

const chosen = (...all: readonly (number | null)[]) =>
  all.map((limit, at) => eventOf({ kind: 'review-limit-set', limit }, at));

it('is 20 until another one is chosen, and then the last one', () => {
  expect(reviewLimit([])).toBe(20);
  for (const limit of limits) expect(reviewLimit(chosen(5, 50, limit))).toBe(limit);
});

it('is 20 where the last one cannot be chosen here', () => {
  expect(reviewLimit(chosen(5, 7))).toBe(20);
});
