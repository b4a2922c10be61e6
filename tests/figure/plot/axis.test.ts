import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { across, countedTicks, downwards, upwards, writeTick } from '../../../src/figure/plot/axis.ts';

describe('countedTicks', () => {
  it.each([
    [1, [1]],
    [2, [1, 2]],
    [4, [1, 2, 3, 4]],
    [32, [1, 8, 16, 24, 32]],
    [40, [1, 8, 16, 24, 32, 40]],
    [64, [1, 16, 32, 48, 64]],
    [128, [1, 32, 64, 96, 128]],
  ])('for %d things are %j', (last, ticks) => {
    expect(countedTicks(last)).toEqual(ticks);
  });

  it('are few, ascend, and hold both ends', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), (last) => {
        const ticks = countedTicks(last);
        expect(ticks.length).toBeLessThanOrEqual(7);
        expect([...ticks]).toEqual([...ticks].sort((one, other) => one - other));
        expect([ticks[0], ticks.at(-1)]).toEqual([1, last]);
      }),
    );
  });
});

describe('writeTick', () => {
  it.each([
    [1000, '1000'],
    [1_000_000, '1\u202F000\u202F000'],
    [1e7, '10⁷'],
    [2e7, '20\u202F000\u202F000'],
    [0, '0'],
  ])('writes %d as %s', (value, text) => {
    expect(writeTick(value)).toBe(text);
  });
});

describe('an axis', () => {
  it('runs from the left to the right, from the bottom to the top, or from the top to the bottom', () => {
    const options = { kind: 'linear', domain: [0, 10], title: 'x' } as const;
    expect(across(options).scale.place(2)).toBe(20);
    expect(upwards(options).scale.place(2)).toBe(80);
    expect(downwards(options).scale.place(2)).toBe(20);
  });

  it('has the ticks that it is given, the middle ones minor', () => {
    const { ticks } = across({ kind: 'linear', domain: [1, 5], title: 'x', ticks: [1, 2, 3, 4, 5] });
    expect(ticks.map(({ label, minor }) => [label, minor])).toEqual([
      ['1', false],
      ['2', true],
      ['3', false],
      ['4', true],
      ['5', false],
    ]);
  });

  it('has round ticks where it is given none', () => {
    const { ticks } = upwards({ kind: 'log', domain: [1, 10_000], title: 'y' });
    expect(ticks.map(({ label }) => label)).toEqual(['1', '10', '100', '1000', '10\u202F000']);
  });
});
