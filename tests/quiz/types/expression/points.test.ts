import { describe, expect, test } from 'vitest';
import { createScope } from '../../../../src/formula/scope.ts';
import { authorChecks } from '../../../../src/quiz/types/expression/author-checks.ts';
import { choosePoints, leastPoints, valueOrNull } from '../../../../src/quiz/types/expression/points.ts';
import { FormulaError } from '../../../../src/formula/error.ts';
import type { ExpressionSource } from '../../../../src/quiz/types/expression/schema.ts';
import { lambdaSource, sourceOf, variableOf } from './builders.ts';

const scope = createScope({ values: { limit: 5 } });
const everywhere = () => true;

function choose(parts: Partial<ExpressionSource>, isUsable: Parameters<typeof choosePoints>[2] = everywhere) {
  return choosePoints(sourceOf(parts), scope, isUsable, authorChecks.points);
}

describe('choosePoints', () => {
  test('draws the same points every time, all different, in the domain', () => {
    const points = choosePoints(lambdaSource, scope, everywhere, authorChecks.points);
    expect(choosePoints(lambdaSource, scope, everywhere, authorChecks.points)).toEqual(points);
    expect(points.length).toBeGreaterThan(leastPoints);
    expect(new Set(points.map((point) => JSON.stringify(point))).size).toBe(points.length);
    for (const { m = 0, n = 0, d = 0 } of points) {
      expect(m).toBeGreaterThan(n);
      expect([m >= 100, m <= 1e6, d >= 4, d <= 256, d % 2]).toEqual([true, true, true, true, 0]);
    }
  });

  test('begins with the author’s, then goes on with those of few digits', () => {
    const points = choosePoints(lambdaSource, scope, everywhere, authorChecks.points);
    expect(points[0]).toEqual({ m: 16384, n: 4096, d: 128, b: 10_000 });
    const digits = points.slice(1).map(
      (point) =>
        Object.values(point)
          .map((value) => String(value).replace(/0+$/, ''))
          .join('').length,
    );
    expect(digits).toEqual([...digits].sort((a, b) => a - b));
    expect(Math.max(...digits)).toBeLessThanOrEqual(15);
  });

  test('takes in every corner of two variables, and both ends of a set', () => {
    const set = { name: 'n', label: null, set: [4, 8, 64, 128] };
    const points = choose({ variables: [variableOf('m'), set] });
    for (const corner of [
      { m: 1, n: 4 },
      { m: 10, n: 4 },
      { m: 1, n: 128 },
      { m: 10, n: 128 },
    ]) {
      expect(points).toContainEqual(corner);
    }
    expect(new Set(points.map(({ n }) => n))).toEqual(new Set([4, 8, 64, 128]));
  });

  test('keeps to whole and even numbers, at the ends too', () => {
    const points = choose({
      variables: [
        variableOf('m', { domain: [0.5, 99.5], step: 1 }),
        variableOf('n', { domain: [3, 77], step: 2 }),
      ],
    });
    expect(points.filter(({ m = 0.5, n = 0.5 }) => m % 1 !== 0 || n % 2 !== 0)).toEqual([]);
    expect(Math.min(...points.map(({ m = 0 }) => m))).toBe(1);
    expect(Math.max(...points.map(({ n = 0 }) => n))).toBe(76);
  });

  test('spreads a logarithmic variable over its orders of magnitude', () => {
    const points = choose({ variables: [variableOf('m', { domain: [1e-3, 1e6], log: true })] });
    expect(points.filter(({ m = 0 }) => m < 1).length).toBeGreaterThan(4);
    expect(points.filter(({ m = 0 }) => m > 1000).length).toBeGreaterThan(4);
  });

  test('finds points in a narrow domain far from 0, below it, and across it', () => {
    for (const domain of [
      [1e6, 1e6 + 0.1],
      [-5, -4],
      [-1e-6, 1e-6],
    ] as const) {
      const points = choose({ variables: [variableOf('m', { domain })] });
      expect(points.filter(({ m = Number.NaN }) => !(m >= domain[0] && m <= domain[1]))).toEqual([]);
      expect(points.length).toBeGreaterThanOrEqual(leastPoints);
    }
  });

  test('keeps the conditions, which may speak of the question’s own numbers', () => {
    const points = choose({ where: ['m + n > limit', 'm/(n - m) < 100'] });
    expect(points.filter(({ m = 0, n = 0 }) => m + n <= 5 || m === n)).toEqual([]);
  });

  test('leaves out points that cannot be used, but no author’s point', () => {
    const isUsable = ({ m = 0 }) => m > 3;
    expect(choose({}, isUsable).filter((point) => !isUsable(point))).toEqual([]);
    expect(() =>
      choose(
        {
          points: [
            { m: 5, n: 1 },
            { m: 2, n: 1 },
          ],
        },
        isUsable,
      ),
    ).toThrow('E035 points[1]: The answer has no value there: {"m":2,"n":1}. Choose another.');
  });
});

test('an author’s formula without a value is null, and one at fault stays a fault', () => {
  const fail = (code: FormulaError['code']) => () => {
    throw new FormulaError(code, { from: 0, to: 1 }, 'no');
  };
  expect(valueOrNull(() => 4)).toBe(4);
  expect(valueOrNull(fail('out-of-range'))).toBeNull();
  expect(valueOrNull(fail('not-finite'))).toBeNull();
  expect(() => valueOrNull(fail('unknown-name'))).toThrow('no');
  expect(() =>
    valueOrNull(() => {
      throw new TypeError('other');
    }),
  ).toThrow('other');
});
