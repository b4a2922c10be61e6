import { scaleLinear, scaleLog } from 'd3-scale';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linearAxis, logAxis } from '../../src/ui/scale.ts';
import type { AxisScale, Ends } from '../../src/ui/scale.ts';

const share = fc.double({ min: -0.5, max: 1.5, noNaN: true });
const places = fc.constantFrom<Ends>([0, 100], [100, 0], [0, 1], [-3, 640]);

/** Domains from a width of a millionth of their size to ones about zero. */
const linearDomain = fc
  .record({
    low: fc.double({ min: -1e6, max: 1e6, noNaN: true }),
    power: fc.double({ min: 0, max: 12, noNaN: true }),
  })
  .map(({ low, power }): Ends => [low, low + 10 ** (power - 6)]);

/** Domains from a twentieth of a decade to thirty decades. */
const logDomain = fc
  .record({
    start: fc.double({ min: -15, max: 15, noNaN: true }),
    decades: fc.double({ min: 0.05, max: 30, noNaN: true }),
  })
  .map(({ start, decades }): Ends => [10 ** start, 10 ** (start + decades)]);

const isPowerOfTen = (value: number) => Number(`1e${Math.round(Math.log10(value))}`) === value;

/** What the library's scale says, in this module's words. */
function ofLibrary(
  scale: ReturnType<typeof scaleLinear<number>> | ReturnType<typeof scaleLog<number>>,
): AxisScale {
  return {
    place: (value) => scale(value),
    valueAt: (place) => scale.invert(place),
    ticks: (count) => scale.ticks(count),
  };
}

function expectClose(value: number, wanted: number, unit: number): void {
  expect(Math.abs(value - wanted)).toBeLessThanOrEqual(1e-12 * unit);
}

describe('linearAxis', () => {
  it('puts every value where the library’s linear scale puts it, and finds it again', () => {
    fc.assert(
      fc.property(linearDomain, places, share, ([low, high], ends, at) => {
        const axis = linearAxis([low, high], ends);
        const library = ofLibrary(scaleLinear([low, high], ends));
        const value = low + at * (high - low);
        expectClose(axis.place(value), library.place(value), Math.abs(ends[0]) + Math.abs(ends[1]));
        const place = ends[0] + at * (ends[1] - ends[0]);
        expectClose(axis.valueAt(place), library.valueAt(place), Math.abs(low) + Math.abs(high));
      }),
    );
  });

  it('is exact at both ends, and puts the one value of an empty domain in the middle', () => {
    const axis = linearAxis([0.1, 0.7], [100, 0]);
    expect([axis.place(0.1), axis.place(0.7), axis.valueAt(100), axis.valueAt(0)]).toEqual([
      100, 0, 0.1, 0.7,
    ]);
    expect(linearAxis([4, 4], [0, 100]).place(4)).toBe(50);
    expect(linearAxis([4, 4], [0, 100]).ticks()).toEqual([4]);
  });

  it('has the ticks of the library', () => {
    const counts = fc.integer({ min: 2, max: 20 });
    fc.assert(
      fc.property(linearDomain, counts, (domain, count) => {
        expect(linearAxis(domain, [0, 1]).ticks(count)).toEqual(scaleLinear(domain, [0, 1]).ticks(count));
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    [[0, 1], 5, [0, 0.2, 0.4, 0.6, 0.8, 1]],
    [[-0.3, 0.3], 6, [-0.3, -0.2, -0.1, 0, 0.1, 0.2, 0.3]],
    [[0, 32_768], 4, [0, 10_000, 20_000, 30_000]],
    [[1, 64], 3, [20, 40, 60]],
  ] as const)('marks %j at about %d round values', (domain, count, ticks) => {
    expect(linearAxis(domain, [0, 1]).ticks(count)).toEqual(ticks);
  });
});

describe('logAxis', () => {
  it('puts every value where the library’s logarithmic scale puts it, and finds it again', () => {
    fc.assert(
      fc.property(logDomain, places, share, ([low, high], ends, at) => {
        const axis = logAxis([low, high], ends);
        const library = ofLibrary(scaleLog([low, high], ends));
        const value = low * (high / low) ** at;
        expectClose(axis.place(value), library.place(value), Math.abs(ends[0]) + Math.abs(ends[1]));
        const place = ends[0] + at * (ends[1] - ends[0]);
        const found = axis.valueAt(place);
        expectClose(found, library.valueAt(place), 100 * found);
      }),
    );
  });

  it('gives equal ratios equal room', () => {
    const { place, valueAt } = logAxis([1, 10_000], [0, 100]);
    expect([place(1), place(10_000)]).toEqual([0, 100]);
    expect(place(10)).toBeCloseTo(25, 12);
    expect(place(0.1)).toBeCloseTo(-25, 12);
    expect(valueAt(50)).toBeCloseTo(100, 10);
  });

  it('marks the powers of ten that the library marks, where it marks no more than ten of them', () => {
    fc.assert(
      fc.property(logDomain, (domain) => {
        const library = scaleLog(domain, [0, 1]).ticks().filter(isPowerOfTen);
        fc.pre(library.length >= 3 && domain[1] / domain[0] < 1e10);
        expect(logAxis(domain, [0, 1]).ticks()).toEqual(library);
      }),
      { numRuns: 1000 },
    );
  });

  it('thins the powers of ten of a long domain as the library does', () => {
    const long = fc
      .record({ low: fc.integer({ min: -20, max: 0 }), decades: fc.integer({ min: 11, max: 30 }) })
      .map(({ low, decades }): Ends => [Number(`1e${low}`), Number(`1e${low + decades}`)]);
    fc.assert(
      fc.property(long, (domain) => {
        expect(logAxis(domain, [0, 1]).ticks()).toEqual(scaleLog(domain, [0, 1]).ticks());
      }),
    );
  });

  it('never has more than twice the ticks that are asked for, each in the domain, in order', () => {
    fc.assert(
      fc.property(logDomain, fc.integer({ min: 3, max: 12 }), ([low, high], count) => {
        const ticks = logAxis([low, high], [0, 1]).ticks(count);
        expect(ticks.length).toBeLessThanOrEqual(2 * count);
        expect(ticks.filter((tick) => tick < low || tick > high)).toEqual([]);
        expect([...ticks].sort((one, other) => one - other)).toEqual(ticks);
        expect(new Set(ticks).size).toBe(ticks.length);
      }),
    );
  });

  it.each([
    [
      [1, 1000],
      [1, 10, 100, 1000],
    ],
    [
      [1, 80],
      [1, 2, 5, 10, 20, 50],
    ],
    [
      [0.03, 3],
      [0.05, 0.1, 0.2, 0.5, 1, 2],
    ],
    [
      [1e-5, 2e-3],
      [1e-5, 1e-4, 1e-3],
    ],
    [
      [1, 1e16],
      [1, 1e2, 1e4, 1e6, 1e8, 1e10, 1e12, 1e14, 1e16],
    ],
    [
      [1, 8],
      [1, 2, 5],
    ],
    [
      [3, 4],
      [3, 3.1, 3.2, 3.3, 3.4, 3.5, 3.6, 3.7, 3.8, 3.9, 4],
    ],
  ] as const)('marks %j at %j', (domain, ticks) => {
    expect(logAxis(domain, [0, 1]).ticks()).toEqual(ticks);
  });
});
