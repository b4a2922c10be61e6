import { expect, it } from 'vitest';
import { t5TellsFarApart } from '../../../src/core/misconceptions/t5-tells-far-apart.ts';
import { t5Bucket } from '../../../src/core/bias/t5.ts';

const causal = { buckets: 32, maxDistance: 128, bidirectional: false, keyAfterQuery: false };

it.each([
  [128, 32],
  [1024, 48],
  [10_000, 65],
  [30_000, 73],
])('puts a distance of %i into bucket %i, beyond the last one', (distance, bucket) => {
  expect(t5TellsFarApart.evaluate({ ...causal, distance })).toBe(bucket);
});

it.each([0, 15, 16, 113, 127])('agrees with the true bucket of a distance of %i', (distance) => {
  expect(t5TellsFarApart.evaluate({ ...causal, distance })).toBe(t5Bucket({ ...causal, distance }));
});

it('counts on from the upper half for keys after the query', () => {
  const after = { ...causal, bidirectional: true, keyAfterQuery: true };
  expect(t5TellsFarApart.evaluate({ ...after, distance: 128 })).toBe(32);
  expect(t5TellsFarApart.evaluate({ ...after, distance: 128, keyAfterQuery: false })).toBe(16);
});

it('leaves a masked key its bucket 0', () => {
  expect(t5TellsFarApart.evaluate({ ...causal, keyAfterQuery: true, distance: 10_000 })).toBe(0);
});

it('refuses what the true formula refuses', () => {
  expect(() => t5TellsFarApart.evaluate({ ...causal, distance: -1 })).toThrow(/^distance/);
  expect(() => t5TellsFarApart.evaluate({ ...causal, distance: 1, maxDistance: 16 })).toThrow(/^maxDistance/);
});
