import { describe, expect, it } from 'vitest';
import { profileOf } from '../../src/configuration/profile.ts';
import { readConfiguration } from '../../src/configuration/read.ts';

const profile = (fields: object) => {
  const result = readConfiguration(
    JSON.stringify({ head_dim: 128, rope_theta: 10_000, max_position_embeddings: 4096, ...fields }),
  );
  if (!result.ok) throw new Error(result.error.message);
  return profileOf(result.reading.settings);
};

describe('the profile of a model', () => {
  it('counts the pairs without a full turn in training, and gives the periods as they are', () => {
    const llama2 = profile({});
    expect(llama2).toMatchObject({ reach: 4096, unfinished: 18 });
    expect(llama2.periods).toHaveLength(64);
    expect(llama2.periods[0]).toBeCloseTo(2 * Math.PI, 12);
    expect(llama2.periods[63]).toBeCloseTo(54_410.14, 1);
    expect(new Set(llama2.stretches)).toEqual(new Set([1]));
  });

  it('shows the scaling of the longest text', () => {
    const scaled = profile({ rope_scaling: { rope_type: 'dynamic', factor: 4 } });
    expect(scaled.reach).toBe(16_384);
    // At four times the length the bracket is 4 · 4 − 3.
    expect(scaled.stretches[63]).toBeCloseTo(13, 9);
    expect(scaled.unfinished).toBe(18);
  });
});
