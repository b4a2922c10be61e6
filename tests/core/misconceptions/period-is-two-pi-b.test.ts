import { expect, it } from 'vitest';
import { periodIsTwoPiB } from '../../../src/core/misconceptions/period-is-two-pi-b.ts';

it('gives the last pair the period 2πb, 62831.853 for a base of 10000', () => {
  expect(periodIsTwoPiB.evaluate({ base: 10_000, headSize: 128, pair: 64 })).toBeCloseTo(62_831.853, 3);
});

it('leaves the first pair its period of 2π', () => {
  expect(periodIsTwoPiB.evaluate({ base: 10_000, headSize: 128, pair: 1 })).toBeCloseTo(2 * Math.PI, 12);
});

it('refuses what the true formula refuses, and a head of one pair', () => {
  expect(() => periodIsTwoPiB.evaluate({ base: 1, headSize: 128, pair: 64 })).toThrow(/^base/);
  expect(() => periodIsTwoPiB.evaluate({ base: 10_000, headSize: 128, pair: 0 })).toThrow(/^pair/);
  expect(() => periodIsTwoPiB.evaluate({ base: 10_000, headSize: 2, pair: 1 })).toThrow(/^headSize/);
});
