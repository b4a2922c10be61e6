import { describe, expect, it } from 'vitest';
import { CURVE_PLACES, levelCurve, readAxis, withHeight } from '../../src/figure/curve.ts';

describe('readAxis', () => {
  it('reads two numbers, the kind and the words', () => {
    expect(readAxis('1..64')).toEqual({ kind: 'linear', ends: [1, 64], title: '' });
    expect(readAxis('-0.5..0.5')).toEqual({ kind: 'linear', ends: [-0.5, 0.5], title: '' });
    expect(readAxis('head size d: 4..256 log')).toEqual({
      kind: 'log',
      ends: [4, 256],
      title: 'head size d',
    });
  });

  it.each(['64..1', '1..1', '1', 'a..b', '1..2..3', '', '0..4 log', '1..4 lin', '..4'])(
    'refuses “%s”',
    (text) => {
      expect(() => readAxis(text)).toThrow('Write two numbers');
    },
  );
});

describe('a drawn curve', () => {
  const level = levelCurve(readAxis('1..9'), readAxis('0..4'));

  it('begins level, at even places from end to end', () => {
    expect(level).toHaveLength(CURVE_PLACES);
    expect(level[0]).toEqual([1, 2]);
    expect(level.at(-1)).toEqual([9, 2]);
  });

  it('begins at even ratios on logarithmic axes', () => {
    const curve = levelCurve(readAxis('1..256 log'), readAxis('1..16 log'));
    expect(curve.map(([at]) => Number(at.toFixed(9)))).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256]);
    expect(curve[0]?.[1]).toBeCloseTo(4, 12);
  });

  it('moves one place, and not beyond the ends', () => {
    expect(withHeight(level, 1, 3, [0, 4])[1]).toEqual([2, 3]);
    expect(withHeight(level, 1, 9, [0, 4])[1]).toEqual([2, 4]);
    expect(withHeight(level, 1, 3, [0, 4])[2]).toEqual(level[2]);
  });
});
