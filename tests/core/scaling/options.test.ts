import { describe, expect, it } from 'vitest';
import { scalingMethods } from '../../../src/core/scaling/index.ts';
import { readScalingOptions } from '../../../src/core/scaling/options.ts';

const defaults = { stretch: 4, targetLength: 16_384 };
const read = (name: keyof typeof scalingMethods, options: unknown) =>
  readScalingOptions(scalingMethods[name], options, defaults);

describe('readScalingOptions', () => {
  it('fills in the defaults', () => {
    const whole = {
      factor: 4,
      slowRotations: 1,
      fastRotations: 32,
      lowFrequencyFactor: 1,
      highFrequencyFactor: 4,
      length: 16_384,
      factors: [],
      truncate: true,
    };
    expect(read('yarn', undefined)).toEqual(whole);
    expect(read('yarn', { factor: undefined })).toEqual(whole);
    expect(read('yarn', { factor: 8, slowRotations: 2 })).toEqual({ ...whole, factor: 8, slowRotations: 2 });
  });

  it.each([null, [], 'factor', 4])('refuses %o in place of named options', (options) => {
    expect(() => read('yarn', options)).toThrow('options must be an object of named options');
  });

  it('refuses options of another method, and inherited names', () => {
    expect(() => read('llama3', { slowRotations: 1 })).toThrow(
      'options must be an object with no options but factor, lowFrequencyFactor, highFrequencyFactor for the method llama3',
    );
    expect(() => read('none', { toString: 1 })).toThrow('options');
    expect(() => read('none', JSON.parse('{"__proto__":1}'))).toThrow('options');
  });

  it.each([
    ['yarn', { factor: 0 }, 'options.factor must be a positive number'],
    ['yarn', { factor: '4' }, 'options.factor must be a positive number'],
    ['yarn', { factor: null }, 'options.factor must be a positive number'],
    ['by-parts', { slowRotations: -1 }, 'options.slowRotations must be'],
    ['by-parts', { slowRotations: 33 }, 'options.fastRotations must be at least slowRotations, which is 33'],
    [
      'llama3',
      { highFrequencyFactor: 0.5 },
      'options.highFrequencyFactor must be at least lowFrequencyFactor',
    ],
    ['dynamic', { length: 1.5 }, 'options.length must be a positive integer'],
    ['longrope', { factors: [1, Number.NaN] }, 'options.factors[1] must be a finite number'],
    ['yarn', { truncate: 0 }, 'options.truncate must be true or false'],
    ['longrope', { factors: 2 }, 'options.factors must be a list of numbers'],
  ] as const)('refuses for %s %o', (method, options, message) => {
    expect(() => read(method, options)).toThrow(message);
  });
});
