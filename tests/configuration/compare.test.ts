import { describe, expect, it } from 'vitest';
import { adviseOn } from '../../src/configuration/advice.ts';
import { compareMethods } from '../../src/configuration/compare.ts';
import { readConfiguration } from '../../src/configuration/read.ts';

const settingsOf = (fields: object) => {
  const result = readConfiguration(
    JSON.stringify({ head_dim: 128, rope_theta: 10_000, max_position_embeddings: 4096, ...fields }),
  );
  if (!result.ok) throw new Error(result.error.message);
  return result.reading.settings;
};
const llama2 = settingsOf({});

describe('compareMethods, for Llama 2 at four times its length', () => {
  const results = new Map(compareMethods(llama2, 16_384).map((result) => [result.id, result]));

  it('counts the 18 pairs without a full turn as out of range where nothing is scaled, and 17 under base scaling', () => {
    expect(results.get('none')?.outOfRange).toBe(18);
    // The last pair is matched exactly.
    expect(results.get('base-scaling')?.outOfRange).toBe(17);
    expect(results.get('interpolation')?.outOfRange).toBe(0);
    expect(results.get('yarn')?.outOfRange).toBe(0);
  });

  it('gives the base, the longest period and the angle between neighbours', () => {
    expect(results.get('base-scaling')?.base).toBeCloseTo(40_889.94, 1);
    expect(results.get('dynamic')?.base).toBeCloseTo(135_402, -1);
    expect(results.get('none')?.longestPeriod).toBeCloseTo(54_410.14, 1);
    expect(results.get('base-scaling')?.longestPeriod).toBeCloseTo(217_640.57, 1);
    expect(results.get('interpolation')?.adjacentAngle).toBeCloseTo(14.32, 2);
    expect(results.get('yarn')?.attentionFactor).toBeCloseTo(1.13863, 5);
  });

  it('stretches the first pair only under interpolation', () => {
    for (const [id, { stretches }] of results) expect(stretches[0]).toBe(id === 'interpolation' ? 4 : 1);
  });
});

describe('the advice', () => {
  const advise = (fields: object, target: number) => {
    const settings = settingsOf(fields);
    return adviseOn(settings, target, compareMethods(settings, target));
  };
  const scaled = { rope_scaling: { rope_type: 'yarn', factor: 4, original_max_position_embeddings: 4096 } };

  it('is YaRN for an unscaled model, with reasons and caveats', () => {
    const advice = advise({}, 16_384);
    expect(advice).toMatchObject({ method: 'yarn' });
    expect(advice.reasons.join(' ')).toContain('17 pairs out of range');
    expect(advice.caveats.length).toBeGreaterThan(2);
  });

  it('is to change nothing where the model reaches the target', () => {
    expect(advise({}, 4096)).toMatchObject({ method: 'none' });
    expect(advise(scaled, 16_384)).toMatchObject({ method: 'configured' });
    expect(advise(scaled, 65_536)).toMatchObject({ method: 'yarn' });
  });
});
