import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allNeeds, countKept, earlySteps } from '../../../../src/quiz/types/order/graph.ts';
import { orderSources } from './arbitraries.ts';
import { chainOf, rightOrders, stepOf } from './builders.ts';
import type { StepSource } from '../../../../src/quiz/types/order/schema.ts';

/** The steps of these ids, with all that each needs. */
function place(steps: readonly StepSource[], ids: readonly string[]) {
  const needs = allNeeds(steps);
  return ids.map((id) => ({ id, needs: needs.get(id) ?? new Set<string>() }));
}

/** The length of the longest common subsequence, by the textbook's recursion. */
function commonLength([first, ...rest]: readonly string[], other: readonly string[]): number {
  if (first === undefined) return 0;
  const at = other.indexOf(first);
  const without = commonLength(rest, other);
  return at < 0 ? without : Math.max(without, 1 + commonLength(rest, other.slice(at + 1)));
}

const diamond = [
  stepOf('top'),
  stepOf('left', { after: ['top'] }),
  stepOf('right', { after: ['top'] }),
  stepOf('bottom', { after: ['left', 'right'] }),
];

describe('allNeeds', () => {
  test('follows requirements through others', () => {
    expect(allNeeds(diamond).get('bottom')).toEqual(new Set(['left', 'right', 'top']));
    expect(allNeeds(chainOf('a', 'b', 'c')).get('c')).toEqual(new Set(['a', 'b']));
    expect(allNeeds(diamond).get('top')).toEqual(new Set());
  });
});

describe('earlySteps', () => {
  test('finds the steps before something they need, and not what stands behind', () => {
    const early = (...ids: readonly string[]) => earlySteps(place(diamond, ids)).map(({ id }) => id);
    expect(early('top', 'right', 'left', 'bottom')).toEqual([]);
    expect(early('left', 'top', 'right', 'bottom')).toEqual(['left']);
    expect(early('bottom', 'left', 'top', 'right')).toEqual(['bottom', 'left']);
  });

  test('sees a requirement whose link is missing from the order', () => {
    expect(earlySteps(place(chainOf('a', 'b', 'c'), ['c', 'a'])).map(({ id }) => id)).toEqual(['c']);
  });
});

describe('countKept', () => {
  test.each([
    [['top', 'left', 'right', 'bottom'], 4],
    [['left', 'right', 'top', 'bottom'], 3],
    [['bottom', 'left', 'right', 'top'], 2],
    [['bottom', 'top', 'right', 'left'], 3],
    [['right', 'top'], 1],
    [[], 0],
  ])('leaves as many standing of %j as fit one right order', (ids, count) => {
    expect(countKept(place(diamond, ids))).toBe(count);
  });

  test('is the longest common subsequence with the nearest of all right orders', () => {
    const sets = orderSources().chain(({ steps }) => {
      const own = steps.filter(({ isExtra }) => !isExtra);
      return fc.record({
        steps: fc.constant(own),
        ids: fc.shuffledSubarray(own.map(({ id }) => id)),
      });
    });
    fc.assert(
      fc.property(sets, ({ steps, ids }) => {
        const lengths = rightOrders(steps).map((right) => commonLength(ids, right));
        expect(countKept(place(steps, ids))).toBe(Math.max(...lengths));
      }),
      { numRuns: 300 },
    );
  });

  test('is quick for twelve steps in any order', () => {
    const ids = Array.from({ length: 12 }, (_, index) => `s${index}`);
    const chain = chainOf(...ids);
    fc.assert(
      fc.property(fc.shuffledSubarray(ids, { minLength: 12 }), (shuffled) => {
        expect(countKept(place(chain, shuffled))).toBe(commonLength(shuffled, ids));
      }),
    );
    expect(countKept(place(chain, [...ids].reverse()))).toBe(1);
  });
});
