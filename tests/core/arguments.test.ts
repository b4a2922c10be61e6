import { describe, expect, it } from 'vitest';
import {
  requireBase,
  requireHeadSize,
  requireLength,
  requirePair,
  requireScalableHeadSize,
  requireTurningLength,
} from '../../src/core/arguments.ts';

describe('the checks of the usual arguments', () => {
  it('answer what they accept', () => {
    expect(requireBase(1.5)).toBe(1.5);
    expect(requireHeadSize(2)).toBe(2);
    expect(requireScalableHeadSize(4)).toBe(4);
    expect(requirePair(64, 128)).toBe(64);
    expect(requireLength('length', 1)).toBe(1);
    expect(requireTurningLength(7)).toBe(7);
  });

  it('refuse the first values outside their ranges by name', () => {
    expect(() => requireBase(1)).toThrow('base must be a number greater than 1');
    expect(() => requireBase(1, 'newBase')).toThrow('newBase');
    expect(() => requireHeadSize(0)).toThrow('headSize must be an even integer, at least 2');
    expect(() => requireScalableHeadSize(2)).toThrow('headSize must be an even integer, at least 4');
    expect(() => requirePair(65, 128)).toThrow('pair must be an integer from 1 to 64');
    expect(() => requireLength('length', 0)).toThrow('length must be a positive integer');
    expect(() => requireTurningLength(6)).toThrow('trainedLength must be an integer, at least 7');
  });
});
