import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentedMethods } from '../../src/core/scaling/docs.ts';
import { scalingMethodNames, scalingMethods } from '../../src/core/scaling/index.ts';
import type { ScalingMethodName } from '../../src/core/scaling/index.ts';
import type { ScalingOptions } from '../../src/core/scaling/method.ts';
import { maxAngleRatio, periodRatio } from '../../src/core/scaling/period-ratio.ts';

const heads = fc
  .record({
    base: fc.double({ min: 1.001, max: 1e9, noNaN: true }),
    headSize: fc.integer({ min: 2, max: 256 }).map((pairs) => 2 * pairs),
    trainedLength: fc.integer({ min: 1, max: 100_000_000 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ share, ...head }) => ({ ...head, pair: 1 + Math.round(share * (head.headSize / 2 - 1)) }));

/** Options without which a method refuses: for LongRoPE one factor per pair. */
function requiredOptions(name: ScalingMethodName, headSize: number, factor: number): ScalingOptions {
  return name === 'longrope' ? { factors: Array.from({ length: headSize / 2 }, () => factor) } : {};
}

describe.each(scalingMethodNames)('%s', (name) => {
  const method = documentedMethods[name];

  it('stands under its own name, with a summary, a formula and sources', () => {
    expect(method).toMatchObject(scalingMethods[name]);
    expect(method.name).toBe(name);
    expect(method.summary).toMatch(/\.$/);
    expect(method.formula).toContain(String.raw`\frac{T'_i}{T_i}`);
    expect(method.sources.length).toBeGreaterThan(0);
  });

  it('changes nothing where the target length is the trained length', () => {
    fc.assert(
      fc.property(heads, (head) => {
        const options = requiredOptions(name, head.headSize, 1);
        const call = { ...head, method: name, targetLength: head.trainedLength, options };
        expect(periodRatio(call)).toBe(1);
        expect(maxAngleRatio(call)).toBe(1);
      }),
    );
  });

  it('never shortens a period when it extends, and answers a finite number', () => {
    fc.assert(
      fc.property(heads, fc.integer({ min: 1, max: 1000 }), (head, stretch) => {
        const options = requiredOptions(name, head.headSize, stretch);
        const targetLength = head.trainedLength * stretch;
        const ratio = periodRatio({ ...head, method: name, targetLength, options });
        expect(ratio).toBeGreaterThanOrEqual(1);
        expect(ratio).toBeLessThan(Number.POSITIVE_INFINITY);
      }),
    );
  });

  it('stretches no pair less than a faster one', () => {
    fc.assert(
      fc.property(heads, fc.integer({ min: 2, max: 64 }), (head, stretch) => {
        const pair = Math.max(2, head.pair);
        const options = requiredOptions(name, head.headSize, stretch);
        const call = { ...head, method: name, targetLength: head.trainedLength * stretch, options };
        const faster = periodRatio({ ...call, pair: pair - 1 });
        expect(periodRatio({ ...call, pair })).toBeGreaterThanOrEqual(faster * (1 - 1e-14));
      }),
    );
  });

  it('refuses an option that it does not take', () => {
    const head = { base: 10_000, headSize: 4, pair: 1, trainedLength: 4096, targetLength: 8192 };
    const options = { ...requiredOptions(name, 4, 2), speed: 1 };
    expect(() => periodRatio({ ...head, method: name, options })).toThrow(
      /^options must be .*"speed"|options/,
    );
  });
});

describe.each(['by-parts', 'yarn', 'llama3'] as const)('the blend of %s', (method) => {
  it('stays between keeping a pair and interpolating it', () => {
    fc.assert(
      fc.property(heads, fc.double({ min: 1, max: 1e4, noNaN: true }), (head, factor) => {
        const ratio = periodRatio({ ...head, method, targetLength: head.trainedLength, options: { factor } });
        expect(ratio).toBeGreaterThanOrEqual(1);
        expect(ratio).toBeLessThanOrEqual(factor * (1 + 1e-15));
      }),
    );
  });
});
