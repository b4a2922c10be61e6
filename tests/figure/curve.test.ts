import { describe, expect, it } from 'vitest';
import { CURVE_PLACES, levelCurve, readEnds, withHeight } from '../../src/figure/curve.ts';

describe('readEnds', () => {
  it('reads two numbers', () => {
    expect(readEnds('1..64')).toEqual([1, 64]);
    expect(readEnds('-0.5..0.5')).toEqual([-0.5, 0.5]);
  });

  it.each(['64..1', '1..1', '1', 'a..b', '1..2..3', ''])('refuses “%s”', (text) => {
    expect(() => readEnds(text)).toThrow('Write two numbers');
  });
});

describe('a drawn curve', () => {
  const level = levelCurve([1, 9], [0, 4]);

  it('begins level, at even places from end to end', () => {
    expect(level).toHaveLength(CURVE_PLACES);
    expect(level[0]).toEqual([1, 2]);
    expect(level.at(-1)).toEqual([9, 2]);
  });

  it('moves one place, and not beyond the ends', () => {
    expect(withHeight(level, 1, 3, [0, 4])[1]).toEqual([2, 3]);
    expect(withHeight(level, 1, 9, [0, 4])[1]).toEqual([2, 4]);
    expect(withHeight(level, 1, 3, [0, 4])[2]).toEqual(level[2]);
  });
});
