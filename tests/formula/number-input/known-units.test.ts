import { describe, expect, it } from 'vitest';
import { otherSpellings, ratiosOf } from '../../../src/formula/number-input/known-units.ts';

describe('otherSpellings', () => {
  it.each([
    ['deg', ['°', 'degree', 'degrees']],
    ['°', ['deg', 'degree', 'degrees']],
    ['rad', ['radian', 'radians']],
    ['%', ['percent', 'per cent']],
    ['tokens', ['token']],
    ['token', ['tokens']],
    ['GB', []],
    ['loss', []],
    ['m', []],
  ])('knows those of %s', (name, others) => {
    expect(otherSpellings(name)).toEqual(others);
  });
});

describe('ratiosOf', () => {
  it.each([
    ['rad', 'deg', [180 / Math.PI]],
    ['deg', 'radians', [Math.PI / 180]],
    ['turns', '°', [360]],
    ['degrees', 'deg', [1]],
    ['‰', '%', [0.1]],
    ['ms', 's', [0.001]],
    ['k', 'tokens', [1000, 1024]],
    ['ktokens', 'tokens', [1000, 1024]],
    ['k tokens', 'token', [1000, 1024]],
    ['MB', 'B', [1e6, 1024 ** 2]],
    ['GB', 'MB', [1000, 1024]],
    ['Hz', 'kHz', [1e-3]],
    ['words', 'tokens', []],
    ['K', 'deg', []],
    ['rad', 'tokens', []],
  ])('knows how many %s are one %s', (spelling, name, ratios) => {
    expect(ratiosOf(spelling, name)).toEqual(ratios.map((ratio) => expect.closeTo(ratio, 12) as number));
  });
});
