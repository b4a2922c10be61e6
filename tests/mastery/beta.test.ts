import { describe, expect, it } from 'vitest';
import { betaProbability, betaQuantile } from '../../src/mastery/beta.ts';

const places = [0.01, 0.2, 0.5, 0.73, 0.99];

describe('the beta distribution agrees with its closed forms', () => {
  it.each(places)('at %d', (x) => {
    expect(betaProbability(x, 1, 1)).toBeCloseTo(x, 12);
    expect(betaProbability(x, 4, 1)).toBeCloseTo(x ** 4, 12);
    expect(betaProbability(x, 1, 3.5)).toBeCloseTo(1 - (1 - x) ** 3.5, 12);
    expect(betaProbability(x, 2, 2)).toBeCloseTo(3 * x ** 2 - 2 * x ** 3, 12);
    expect(betaProbability(x, 0.5, 0.5)).toBeCloseTo((2 / Math.PI) * Math.asin(Math.sqrt(x)), 12);
  });

  it('beyond its ends', () => {
    expect([betaProbability(-1, 2, 3), betaProbability(2, 2, 3)]).toEqual([0, 1]);
  });
});

it('a quantile is where the probability is reached', () => {
  for (const [a, b] of [
    [1, 1],
    [7.25, 2.5],
    [300, 40],
  ] as const) {
    for (const p of places) expect(betaProbability(betaQuantile(p, a, b), a, b)).toBeCloseTo(p, 9);
  }
});
