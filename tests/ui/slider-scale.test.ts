import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linearScale, logScale } from '../../src/ui/slider-scale.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });

/** A linear scale, its range, and one of its positions. */
const linear = fc
  .record({
    minimum: fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((value) => (value === 0 ? 0 : value)),
    step: fc.double({ min: 1e-3, max: 1e3, noNaN: true }),
    count: fc.integer({ min: 1, max: 2000 }),
    share,
  })
  .map(({ minimum, step, count, share: place }) => {
    const maximum = minimum + step * count;
    const scale = linearScale({ minimum, maximum }, step);
    return { minimum, maximum, step, scale, position: Math.round(place * scale.last) };
  });

/** A logarithmic scale, its range, and one of its positions. */
const log = fc
  .record({
    minimum: fc.double({ min: 1e-3, max: 1e6, noNaN: true }),
    doublings: fc.double({ min: 0.5, max: 40, noNaN: true }),
    stepsPerDoubling: fc.integer({ min: 2, max: 1400 }),
    share,
  })
  .map(({ minimum, doublings, stepsPerDoubling, share: place }) => {
    const maximum = minimum * 2 ** doublings;
    const scale = logScale({ minimum, maximum }, stepsPerDoubling);
    return { minimum, maximum, stepsPerDoubling, scale, position: Math.round(place * scale.last) };
  });

describe('linearScale', () => {
  it('finds every position again from its value', () => {
    fc.assert(
      fc.property(linear, ({ scale, position }) => {
        expect(scale.toPosition(scale.toValue(position))).toBe(position);
      }),
    );
  });

  it('begins at the minimum, and ends within half a step of the maximum', () => {
    fc.assert(
      fc.property(linear, ({ scale, minimum, maximum, step }) => {
        expect(scale.toValue(0)).toBe(minimum);
        expect(Math.abs(scale.toValue(scale.last) - maximum)).toBeLessThanOrEqual(step * 0.501);
      }),
    );
  });

  it('takes a value between two positions to the nearer one', () => {
    const { toPosition } = linearScale({ minimum: 4, maximum: 256 }, 2);
    expect([4.9, 5.1, 6.9, 7.1].map(toPosition)).toEqual([0, 1, 1, 2]);
  });

  it('moves by one step from each position to the next', () => {
    const { last, toValue } = linearScale({ minimum: 4, maximum: 256 }, 2);
    expect([0, 1, 2, last].map(toValue)).toEqual([4, 6, 8, 256]);
  });
});

describe('logScale', () => {
  it('finds every position again from its value', () => {
    fc.assert(
      fc.property(log, ({ scale, position }) => {
        expect(scale.toPosition(scale.toValue(position))).toBe(position);
      }),
    );
  });

  it('begins at the minimum and ends at the maximum', () => {
    fc.assert(
      fc.property(log, ({ scale, minimum, maximum }) => {
        expect(scale.toValue(0)).toBe(minimum);
        expect(scale.toValue(scale.last)).toBe(maximum);
        expect(scale.toPosition(maximum)).toBe(scale.last);
      }),
    );
  });

  it('ends with a step that is not much longer than the others, and long enough to be felt', () => {
    fc.assert(
      fc.property(log, ({ scale, maximum, stepsPerDoubling }) => {
        const lastStep = Math.log2(maximum / scale.toValue(scale.last - 1)) * stepsPerDoubling;
        expect(lastStep).toBeGreaterThan(0.099);
        expect(lastStep).toBeLessThan(1.101);
      }),
    );
  });

  it('never falls as the value grows', () => {
    fc.assert(
      fc.property(log, share, share, ({ scale, minimum, maximum }, one, other) => {
        const at = (part: number) => scale.toPosition(minimum * (maximum / minimum) ** part);
        expect(at(Math.max(one, other))).toBeGreaterThanOrEqual(at(Math.min(one, other)));
      }),
    );
  });

  it('reaches the ten million of a base from a hundred on, by a shorter last step', () => {
    const { last, toValue, toPosition } = logScale({ minimum: 100, maximum: 10_000_000 }, 1400);
    expect(last).toBe(23_254);
    expect(toValue(last)).toBe(10_000_000);
    expect(toPosition(9_999_999)).toBe(last);
    expect(toPosition(toValue(last - 1) * 1.0001)).toBe(last - 1);
  });

  it('doubles the value over that many positions, wherever it begins', () => {
    fc.assert(
      fc.property(log, ({ scale, position, stepsPerDoubling }) => {
        fc.pre(position + stepsPerDoubling < scale.last);
        const ratio = scale.toValue(position + stepsPerDoubling) / scale.toValue(position);
        expect(Math.abs(ratio - 2)).toBeLessThan(1e-12);
      }),
    );
  });

  it('takes a value between two positions to the nearer one', () => {
    const { toPosition } = logScale({ minimum: 512, maximum: 1_048_576 }, 8);
    expect([0.4, 0.6, 8.4, 8.6].map((steps) => toPosition(512 * 2 ** (steps / 8)))).toEqual([0, 1, 8, 9]);
  });

  it('puts eighths of an octave between 512 and 1048576 at 0 to 88', () => {
    const { last, toValue, toPosition } = logScale({ minimum: 512, maximum: 1_048_576 }, 8);
    expect(last).toBe(88);
    expect(toValue(8)).toBe(1024);
    expect(toPosition(16_384)).toBe(40);
  });
});
