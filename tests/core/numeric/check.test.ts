import { describe, expect, it } from 'vitest';
import {
  describeEvens,
  describeIntegers,
  outOfRange,
  quoteValue,
  requireAtLeast,
  requireBoolean,
  requireChoice,
  requireEven,
  requireFinite,
  requireGreater,
  requireInteger,
  requireNumbers,
  requireRepresentable,
} from '../../../src/core/numeric/check.ts';

const circular: Record<string, unknown> = {};
circular.self = circular;

describe('quoteValue', () => {
  it.each([
    [7, '"7"'],
    [Number.NaN, '"NaN"'],
    [Number.NEGATIVE_INFINITY, '"-Infinity"'],
    ['4096', '"4096"'],
    [null, '"null"'],
    [undefined, '"undefined"'],
    [[1, 2], '"[1,2]"'],
    [{ base: 1 }, '"{"base":1}"'],
    [circular, '"an object"'],
    [Symbol('base'), '"Symbol(base)"'],
    [10n, '"10"'],
    [() => 1, '"a function"'],
  ])('quotes %o as %s', (value, quoted) => {
    expect(quoteValue(value)).toBe(quoted);
  });

  it('cuts a long value short', () => {
    expect(quoteValue('a'.repeat(1000))).toBe(`"${'a'.repeat(60)}…"`);
  });
});

describe('the messages', () => {
  it('name the argument, its value and the range', () => {
    expect(() => requireEven('headSize', 7, 4)).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: headSize must be an even integer, at least 4, but it is "7"]`,
    );
    expect(() => requireInteger('pair', 65, 1, 64)).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: pair must be an integer from 1 to 64, but it is "65"]`,
    );
    expect(() => requireInteger('length', 1e300, 1)).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: length must be a positive integer and below 2^53, but it is "1e+300"]`,
    );
    expect(() => requireGreater('base', 1, 1)).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: base must be a number greater than 1, but it is "1"]`,
    );
    expect(() => requireGreater('factor', 0, 0)).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: factor must be a positive number, but it is "0"]`,
    );
    expect(() => requireAtLeast('factor', 0.5, 1)).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: factor must be a number, at least 1, but it is "0.5"]`,
    );
    expect(() => requireChoice('method', 'yarm', ['none', 'yarn'])).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: method must be one of none, yarn, but it is "yarm"]`,
    );
    expect(() => requireNumbers('vector', [1, '2'])).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: vector[1] must be a finite number, but it is "2"]`,
    );
    expect(() =>
      requireRepresentable('the period', Number.POSITIVE_INFINITY),
    ).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: the period must be a number that double precision holds, but here it is too large]`,
    );
    expect(() => requireRepresentable('the base', 0)).toThrow('too small');
    expect(() => requireRepresentable('the base', Number.NaN)).toThrow(RangeError);
    expect(outOfRange('x', 1, 'two').message).toBe('x must be two, but it is "1"');
  });

  it('describe ranges in words', () => {
    expect(describeIntegers(1)).toBe('a positive integer');
    expect(describeIntegers(7)).toBe('an integer, at least 7');
    expect(describeIntegers(1, 64)).toBe('an integer from 1 to 64');
    expect(describeEvens(4)).toBe('an even integer, at least 4');
  });
});

describe('the checks', () => {
  it('answer what they accept', () => {
    expect(requireInteger('n', 1, 1, 1)).toBe(1);
    expect(requireEven('n', 4, 4)).toBe(4);
    expect(requireFinite('x', -0.5)).toBe(-0.5);
    expect(requireGreater('x', 1.0001, 1)).toBe(1.0001);
    expect(requireAtLeast('x', 1, 1)).toBe(1);
    expect(requireBoolean('b', false)).toBe(false);
    expect(requireChoice('m', 'yarn', ['none', 'yarn'])).toBe('yarn');
    expect(requireNumbers('v', [1, 2])).toEqual([1, 2]);
    expect(requireRepresentable('r', 5e-324)).toBe(5e-324);
  });

  it.each([undefined, null, '1', true, Number.NaN, Number.POSITIVE_INFINITY, [], {}])(
    'refuse %o as a number',
    (value) => {
      expect(() => requireInteger('n', value, 0)).toThrow(RangeError);
      expect(() => requireEven('n', value, 0)).toThrow(RangeError);
      expect(() => requireFinite('n', value)).toThrow(RangeError);
      expect(() => requireGreater('n', value, 0)).toThrow(RangeError);
      expect(() => requireAtLeast('n', value, 0)).toThrow(RangeError);
    },
  );

  it('refuse a hole in a list, a text for a truth and a number for a list', () => {
    expect(() => requireNumbers('v', Array(2))).toThrow('v[0]');
    expect(() => requireBoolean('b', 'true')).toThrow('b must be true or false');
    expect(() => requireNumbers('v', 1)).toThrow('v must be a list of numbers');
  });
});
