import { describe, expect, it } from 'vitest';
import { pairLayouts } from '../../src/core/rope/pair-layout.ts';
import { scalingMethodNames } from '../../src/core/scaling/index.ts';
import { isAccepted, settle } from '../../src/notebook/parameters.ts';
import { chosenId, declareQuantities, isQuantity, quantities } from '../../src/notebook/quantities.ts';

describe.each(Object.entries(quantities))('the quantity %s', (_, declaration) => {
  it('accepts its default and both ends of its range', () => {
    for (const value of [declaration.default, declaration.minimum, declaration.maximum]) {
      expect(isAccepted(declaration, value)).toBe(true);
    }
  });

  it('can be spread by its scale', () => {
    expect(declaration.minimum).toBeLessThan(declaration.maximum);
    if (declaration.scale === 'log') expect(declaration.minimum).toBeGreaterThan(0);
  });

  it('is bounded by quantities that exist', () => {
    if ('atMost' in declaration) expect(isQuantity(declaration.atMost.of)).toBe(true);
  });
});

it('names the scaling methods and pair layouts of the core, in its order', () => {
  expect(quantities.method.options.map(({ id }) => id)).toEqual(scalingMethodNames);
  expect(quantities.pairing.options.map(({ id }) => id)).toEqual(pairLayouts);
});

it('has no default beyond what the others allow', () => {
  const all = declareQuantities(Object.keys(quantities).filter(isQuantity));
  const defaults = Object.fromEntries(Object.entries(all).map(([name, { default: value }]) => [name, value]));
  expect(settle(all, defaults)).toEqual(defaults);
});

describe('chosenId', () => {
  it('is the id at that place', () => {
    expect(chosenId('method', 4)).toBe('yarn');
  });

  it.each([-1, 99, 0.5])('refuses %d, which is no place in the list', (value) => {
    expect(() => chosenId('method', value)).toThrow(RangeError);
  });
});
