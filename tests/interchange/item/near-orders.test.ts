import { expect, it } from 'vitest';
import { nearOrders } from '../../../src/interchange/item/near-orders.ts';

const near = (orders: readonly string[], extras: readonly string[] = []) =>
  nearOrders(
    orders.map((order) => [...order]),
    extras,
  ).map((order) => order.join(''));

it('a sequence is near an order if one step is moved, left out or too many', () => {
  expect(near(['abc'], ['x']).sort()).toEqual(
    ['acb', 'bac', 'bca', 'cab', 'bc', 'ac', 'ab', 'xabc', 'axbc', 'abxc', 'abcx'].sort(),
  );
});

it('an order that is right itself is not only near', () => {
  expect(near(['abc', 'acb'])).not.toContain('acb');
});

it('there are at most 150', () => {
  expect(near(['abcdefghijklmnop'])).toHaveLength(150);
});
