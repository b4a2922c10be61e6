import { describe, expect, it } from 'vitest';
import { expectedScore } from '../../../src/core/rope/expected-score.ts';
import { rotationFrequency } from '../../../src/core/rope/frequencies.ts';
import { periodRatio } from '../../../src/core/scaling/period-ratio.ts';
import type { ScalingMethodName } from '../../../src/core/scaling/index.ts';
import { quantities } from '../../../src/notebook/quantities.ts';
import { withMethod } from '../../../src/widgets/relative-score/methods.ts';
import { derive, NEAR, trainingOf } from '../../../src/widgets/relative-score/model.ts';
import { source } from '../../../src/widgets/relative-score/source.ts';

const methodValue = (id: string) => quantities.method.options.findIndex((option) => option.id === id);
const course = (method: string, changes = {}) => ({
  ...{ m: 16_384, m_l: 4096, d: 128, b: 10_000, method: methodValue(method) },
  ...changes,
});

/** The frequencies of the course's head under a method, from the core alone. */
const frequencies = (method: ScalingMethodName) =>
  Array.from({ length: 64 }, (_, index) => {
    const head = { base: 10_000, headSize: 128, pair: index + 1 };
    return (
      rotationFrequency(head) / periodRatio({ ...head, method, trainedLength: 4096, targetLength: 16_384 })
    );
  });

describe('the expected scores', () => {
  it.each(['interpolation', 'base-scaling', 'by-parts', 'yarn', 'llama3', 'dynamic'] as const)(
    'are those of the core under %s',
    (method) => {
      const values = course(method);
      const { scaled } = withMethod(derive(values), values);
      const thetas = frequencies(method);
      expect(scaled?.near).toHaveLength(NEAR + 1);
      for (const [distance, score] of [...(scaled?.near ?? []), ...(scaled?.listed ?? [])]) {
        expect(score).toBeCloseTo(expectedScore(thetas, distance), 12);
      }
    },
  );

  it('are known at once for interpolation and base scaling, and need no work for none', () => {
    expect(derive(course('interpolation')).scaled).not.toBeNull();
    expect(derive(course('base-scaling')).scaled).not.toBeNull();
    expect(derive(course('none')).scaled).toBeNull();
    const needed = (method: string) => source.isNeeded?.(course(method));
    expect(['none', 'interpolation', 'base-scaling', 'yarn'].map(needed)).toEqual([
      false,
      false,
      false,
      true,
    ]);
  });

  it('are left as trained where a method has no formula', () => {
    for (const values of [course('longrope'), course('yarn', { m: 1024 })]) {
      expect(withMethod(derive(values), values).scaled).toBeNull();
    }
  });

  it('under interpolation are those of training at a distance divided by the stretch', () => {
    const { trained, scaled } = derive(course('interpolation'));
    expect(scaled?.near[8]?.[1]).toBeCloseTo(trained.near[2]?.[1] ?? 0, 12);
    expect(scaled?.listed.at(-1)?.[1]).toBeCloseTo(trained.listed.at(-3)?.[1] ?? 0, 12);
  });
});

describe('the slow pairs', () => {
  const least = (method: string, changes = {}) => {
    const { trained, scaled } = derive(course(method, changes));
    return Math.min(...(scaled ?? trained).slow.map(([, score]) => score));
  };

  it('are those that completed no turn in training, and their least in training is kept', () => {
    const figure = derive(course('none'));
    expect([figure.slowCount, figure.pairCount]).toEqual([18, 64]);
    // Summed apart over 257 places of the trained length.
    expect(figure.leastInTraining).toBeCloseTo(0.0217, 4);
  });

  it('go below it past training, not at all under interpolation, and hardly under base scaling', () => {
    expect(least('none')).toBeCloseTo(-0.058, 4);
    expect(least('interpolation')).toBeCloseTo(0.0217, 4);
    expect(least('base-scaling')).toBeCloseTo(0.0375, 4);
    const toy = { d: 16, m_l: 2048, m: 8192 };
    expect(least('base-scaling', toy)).toBeCloseTo(-0.0002, 4);
    expect(least('interpolation', toy)).toBeCloseTo(0.0423, 4);
  });

  it('are none in a head whose every pair completed a turn', () => {
    const figure = derive(course('none', { b: 100, m_l: 131_072 }));
    expect(figure).toMatchObject({ slowCount: 0, leastInTraining: null });
    expect(figure.trained.slow).toEqual([]);
  });
});

it('remembers what training decides, and works it out anew for another length, head or base', () => {
  const head = { m_l: 4096, d: 128, b: 10_000 };
  const first = trainingOf(head);
  expect(trainingOf(course('none', { m: 8192 }))).toBe(first);
  expect(trainingOf(course('interpolation'))).toBe(first);
  expect(trainingOf({ ...head, m_l: 8192 }).slowCount).toBeLessThan(first.slowCount);
  expect(trainingOf({ ...head, d: 64 }).frequencies).toHaveLength(32);
  expect(trainingOf({ ...head, b: 500_000 }).slowCount).toBeGreaterThan(first.slowCount);
  expect(trainingOf(head)).toEqual(first);
});
