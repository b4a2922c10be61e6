import { expect, it } from 'vitest';
import { scalingMethodNames, scalingMethods } from '../../../src/core/scaling/index.ts';

it('the names list every method once, in the order of the methods', () => {
  expect(scalingMethodNames).toEqual(Object.keys(scalingMethods));
});
