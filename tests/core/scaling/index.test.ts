import { expect, it } from 'vitest';
import { scalingMethodNames, scalingMethods } from '../../../src/core/scaling/index.ts';

it('the names list every method once, as the methods call themselves, in their order', () => {
  expect(scalingMethodNames).toEqual(Object.values(scalingMethods).map(({ name }) => name));
  expect(scalingMethodNames).toHaveLength(8);
});

it('the names cannot be changed', () => {
  expect(Object.isFrozen(scalingMethodNames)).toBe(true);
});
