import { expect, it } from 'vitest';
import { temperatureSoftens } from '../../../src/core/misconceptions/temperature-softens.ts';

it('answers with the inverse of the attention factor, 0.87825 for a factor of 4', () => {
  const value = temperatureSoftens.evaluate({ factor: 4 });
  expect(value).toBeCloseTo(0.87825, 5);
});

it('refuses what the true formula refuses', () => {
  expect(() => temperatureSoftens.evaluate({ factor: 0.5 })).toThrow(/^factor/);
});
