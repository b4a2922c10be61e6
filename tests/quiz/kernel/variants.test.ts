import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSeed, maxSeed } from '../../../src/quiz/kernel/seeds.ts';
import { anotherSeed, countOf, openVariant, valueAt, variantOf } from '../../../src/quiz/kernel/variants.ts';
import type { ParameterRule, VariantSource } from '../../../src/quiz/kernel/variants.ts';

const source: VariantSource = {
  id: 'matching-periods/lambda-any',
  version: 1,
  params: { m_l: { pick: [2048, 4096, 8192] }, s: { pick: [2, 4, 8] }, d: { int: [64, 128], step: 2 } },
  derive: { m: 's * m_l' },
  constraints: [],
  pins: { 4089: { m_l: 4096, s: 4, d: 128 } },
};

const valuesOf = (changed: Partial<VariantSource>, seed: number) =>
  Object.fromEntries(openVariant({ ...source, ...changed }, seed).scope.values);

describe('openVariant', () => {
  test('a seed always gives the same variant', () => {
    expect(valuesOf({}, 7)).toEqual(valuesOf({}, 7));
  });

  test('values come from their rules, and formulas follow them', () => {
    for (let seed = 0; seed < 200; seed += 1) {
      const { m_l, s, d, m } = valuesOf({}, seed);
      expect([2048, 4096, 8192]).toContain(m_l);
      expect([2, 4, 8]).toContain(s);
      expect((d ?? 0) % 2).toBe(0);
      expect(m).toBe((s ?? 0) * (m_l ?? 0));
    }
  });

  test('every value of a parameter comes up', () => {
    const seen = Array.from({ length: 200 }, (_, seed) => valuesOf({}, seed));
    expect(new Set(seen.map(({ s }) => s)).size).toBe(3);
    expect(new Set(seen.map(({ d }) => d)).size).toBe(33);
  });

  test('the parameters are drawn independently: all combinations come up about equally often', () => {
    const rule = { pick: [0, 1, 2, 3] };
    const params = { a: rule, b: rule };
    const counts = new Map<number, number>();
    for (let seed = 0; seed < 4800; seed += 1) {
      const { a = 0, b = 0 } = valuesOf({ params, derive: {}, pins: {} }, seed);
      counts.set(4 * a + b, (counts.get(4 * a + b) ?? 0) + 1);
    }
    expect(counts.size).toBe(16);
    // Six standard deviations of a fair draw of one in sixteen.
    const deviation = Math.sqrt(4800 * (1 / 16) * (15 / 16));
    for (const count of counts.values()) expect(Math.abs(count - 300)).toBeLessThan(6 * deviation);
  });

  test('to change, add or drop one parameter moves no other', () => {
    const changed = { params: { ...source.params, m_l: { pick: [512] }, extra: { int: [0, 9] } as const } };
    for (let seed = 0; seed < 50; seed += 1) {
      expect(valuesOf(changed, seed)).toMatchObject({
        s: valuesOf({}, seed).s,
        d: valuesOf({}, seed).d,
      });
    }
  });

  test('another question, version or seed has other numbers', () => {
    const many = (changed: Partial<VariantSource>) =>
      Array.from({ length: 30 }, (_, seed) => JSON.stringify(valuesOf(changed, seed))).join();
    expect(new Set([many({}), many({ id: 'a/b' }), many({ version: 2 })]).size).toBe(3);
  });

  test('a parameter may have the name of something that every object has', () => {
    const params = { constructor: { pick: [5] }, toString: { const: 6 }, valueOf: { int: [7, 7] } } as const;
    expect(valuesOf({ params, derive: {}, pins: {} }, 3)).toEqual({
      constructor: 5,
      toString: 6,
      valueOf: 7,
    });
    const pins = { 3: { constructor: 9 } };
    expect(valuesOf({ params, derive: {}, pins }, 3)).toEqual({ constructor: 9, toString: 6, valueOf: 7 });
  });

  test('a pinned seed has the pinned values', () => {
    expect(valuesOf({}, 4089)).toEqual({ m_l: 4096, s: 4, d: 128, m: 16384 });
  });

  test('the parameters are drawn anew until the constraints hold', () => {
    const constraints = ['m <= 8192', 'd > 100'];
    for (let seed = 0; seed < 100; seed += 1) {
      const { m, d } = valuesOf({ constraints }, seed);
      expect(m).toBeLessThanOrEqual(8192);
      expect(d).toBeGreaterThan(100);
    }
  });

  test('constraints that no draw satisfies are refused with what to do', () => {
    expect(() => openVariant({ ...source, constraints: ['s > 100'] }, 0)).toThrow(
      /E036 constraints: No draw in 200 .* Loosen them/,
    );
  });

  test('a variant without parameters has only its formulas', () => {
    expect(valuesOf({ params: {}, derive: { a: '2 + 2' } }, 3)).toEqual({ a: 4 });
  });
});

describe('arrange', () => {
  const letters = ['a', 'b', 'c', 'd', 'e'];

  test('a list has the same order whatever was arranged before', () => {
    const first = openVariant(source, 5).arrange('options', letters);
    const { arrange } = openVariant(source, 5);
    arrange('steps', letters);
    expect(arrange('options', letters)).toEqual(first);
  });

  test('the order differs from list to list and from seed to seed', () => {
    const orders = Array.from({ length: 40 }, (_, seed) =>
      openVariant(source, seed).arrange('options', letters).join(''),
    );
    expect(new Set(orders).size).toBeGreaterThan(20);
    expect(openVariant(source, 1).arrange('steps', letters)).not.toEqual(
      openVariant(source, 1).arrange('options', letters),
    );
  });
});

describe('variantOf', () => {
  test('the values are those given, and formulas follow', () => {
    const variant = variantOf(source, { m_l: 100, s: 3, d: 8 }, 0);
    expect(Object.fromEntries(variant?.scope.values ?? [])).toEqual({ m_l: 100, s: 3, d: 8, m: 300 });
  });

  test('there is none where a constraint rules the values out, drawn or derived', () => {
    const values = { m_l: 100, s: 3, d: 8 };
    expect(variantOf({ ...source, constraints: ['s > 3'] }, values, 0)).toBeNull();
    expect(variantOf({ ...source, constraints: ['m > 300'] }, values, 0)).toBeNull();
    expect(variantOf({ ...source, constraints: ['m >= 300', 's >= 3'] }, values, 0)).not.toBeNull();
  });
});

describe('a constraint on the parameters', () => {
  const guarded: VariantSource = {
    ...source,
    params: { m_l: { const: 4096 }, m: { const: 8192 }, d: { int: [2, 4], step: 2 } },
    // A head of size 2 has but one pair, which no base can slow.
    derive: { lam: 'baseScaleFactor(trainedLength: m_l, targetLength: m, headSize: d)' },
    constraints: ['d > 2', 'lam > 2'],
    pins: {},
  };

  test('keeps what is derived from draws that would be out of its range', () => {
    for (let seed = 0; seed < 20; seed += 1) {
      expect(openVariant(guarded, seed).scope.values.get('d')).toBe(4);
    }
    expect(variantOf(guarded, { m_l: 4096, m: 8192, d: 2 }, 0)).toBeNull();
  });

  test('is needed for that', () => {
    const open = () => variantOf({ ...guarded, constraints: [] }, { m_l: 4096, m: 8192, d: 2 }, 0);
    expect(open).toThrow('d');
  });
});

describe('anotherSeed', () => {
  test('the variant of the other seed differs in what the learner sees', () => {
    for (let seed = 0; seed < 50; seed += 1) {
      const other = anotherSeed(source, seed);
      expect(other).not.toBeNull();
      expect(valuesOf({}, other ?? seed)).not.toEqual(valuesOf({}, seed));
    }
  });

  test('a question with one variant has no other', () => {
    expect(anotherSeed({ ...source, params: { d: { const: 128 } }, derive: {}, pins: {} }, 0)).toBeNull();
  });

  test('after the largest seed comes the first', () => {
    const other = anotherSeed(source, maxSeed);
    expect(other).not.toBeNull();
    expect(other ?? -1).toBeLessThan(200);
  });
});

describe('a parameter’s values', () => {
  test.each<[ParameterRule, readonly number[]]>([
    [{ pick: [4, 2] }, [4, 2]],
    [{ const: 7 }, [7]],
    [{ int: [1, 4] }, [1, 2, 3, 4]],
    [{ int: [64, 128], step: 32 }, [64, 96, 128]],
    [{ int: [0, 5], step: 2 }, [0, 2, 4]],
    [{ real: [0.1, 0.4], dp: 1 }, [0.1, 0.2, 0.3, 0.4]],
    [
      { real: [-1, 0.5], dp: 1 },
      [-1, -0.9, -0.8, -0.7, -0.6, -0.5, -0.4, -0.3, -0.2, -0.1, 0, 0.1, 0.2, 0.3, 0.4, 0.5],
    ],
  ])('of %j are listed exactly', (rule, values) => {
    expect(Array.from({ length: countOf(rule) }, (_, index) => valueAt(rule, index))).toEqual(values);
  });
});

test('a seed is a whole number from 0 to the largest', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: maxSeed }), (seed) => isSeed(seed)));
  expect([-1, 0.5, maxSeed + 1, Number.NaN].filter(isSeed)).toEqual([]);
});
