import { describe, expect, it } from 'vitest';
import { findSeed, nameOf, openSpace, sampledSeeds, spread } from '../../../src/quiz/check/variant-space.ts';
import { openVariant } from '../../../src/quiz/kernel/variants.ts';
import type { VariantSource } from '../../../src/quiz/kernel/variants.ts';

const source = (changes: Partial<VariantSource> = {}): VariantSource => ({
  id: 'a/b',
  version: 1,
  params: { s: { pick: [2, 4, 8] }, d: { int: [2, 6], step: 2 } },
  derive: { m: 's * d' },
  constraints: [],
  pins: {},
  ...changes,
});

const namesOf = (changes: Partial<VariantSource>) =>
  openSpace(source(changes)).variants.map(({ name }) => name);

describe('openSpace', () => {
  it('goes through every combination of a small space once', () => {
    const space = openSpace(source());
    expect(space).toMatchObject({ size: 9, isEnumerated: true, accepted: 1, failures: [] });
    expect(new Set(space.variants.map(({ name }) => name)).size).toBe(9);
    expect(space.variants[0]?.scope.values.get('m')).toBe(4);
  });

  it('leaves out what the constraints rule out', () => {
    expect(namesOf({ constraints: ['m > 20'] })).toEqual(['s=8, d=4', 's=4, d=6', 's=8, d=6']);
    expect(openSpace(source({ constraints: ['m > 20'] })).accepted).toBeCloseTo(3 / 9);
  });

  it('has one variant where nothing varies', () => {
    expect(namesOf({ params: {}, derive: { m: 4 } })).toEqual(['']);
  });

  it('puts pinned variants first, also those outside the parameters’ rules', () => {
    const names = namesOf({ pins: { 7: { s: 3, d: 4 }, 8: { s: 2, d: 2 } } });
    expect(names.slice(0, 2)).toEqual(['s=3, d=4', 's=2, d=2']);
    expect(names).toHaveLength(10);
  });

  it('samples the same variants of a large space every time', () => {
    const large = source({ params: { s: { int: [1, 1000] }, d: { int: [1, 1000] } } });
    const [first, second] = [openSpace(large), openSpace(large)];
    expect(first).toMatchObject({ size: 1_000_000, isEnumerated: false });
    expect(first.variants.length).toBeGreaterThan(sampledSeeds / 2);
    expect(second.variants.map(({ name }) => name)).toEqual(first.variants.map(({ name }) => name));
    expect(first.variants[3]?.scope.values).toEqual(openVariant(large, 3).scope.values);
  });

  it.each([
    { where: 'at one value', params: { n: { int: [3, 60_000] } }, formula: '1 / (n - 31234)', at: 'n=31234' },
    {
      where: 'where two parameters meet',
      params: { u: { real: [0.5, 20], dp: 2 }, v: { real: [0.5, 20], dp: 2 } },
      formula: '1 / (2 * u - v)',
      at: 'u=0.5, v=1',
    },
    {
      where: 'in one corner',
      params: { d: { int: [16, 4096], step: 2 }, i: { int: [1, 9] }, s: { int: [2, 9] } },
      formula: 'period(base: 10000, headSize: d, pair: i)',
      at: 'd=16, i=9, s=2',
    },
  ] as const)('adds to a large space what fails $where, given or derived', ({ params, formula, at }) => {
    const large = source({ params, derive: {} });
    const ofSeeds = openSpace(large).variants.map(({ name }) => name);
    expect(ofSeeds).not.toContain(at);
    expect(namesOf({ params, derive: {} })).toEqual(ofSeeds);
    const added = openSpace(large, [formula]).variants.slice(ofSeeds.length);
    expect(added.map(({ name }) => name)).toContain(at);
    expect(added.length).toBeLessThanOrEqual(20);
    for (const { scope } of added) expect(() => scope.evaluate(formula)).toThrow();
    const { failures } = openSpace({ ...large, derive: { m: formula } });
    expect(failures.map(({ error }) => error.field)).toEqual(['derive.m']);
  });

  it('asks nothing of formulas over names of their own, and nothing of what the constraints rule out', () => {
    const params = { n: { int: [3, 60_000] } } as const;
    const of = (formula: string, constraints: string[] = []) =>
      openSpace(source({ params, derive: {}, constraints }), [formula]).variants.length;
    const alone = of('n');
    expect(of('1 / (x - 7)')).toBe(alone);
    expect(of('1 / (n - 31234)')).toBe(alone + 1);
    expect(of('1 / (n - 31234)', ['n != 31234'])).toBe(alone);
  });

  it('counts variants that cannot be opened, and keeps the others', () => {
    const space = openSpace(source({ derive: { m: 's / (d - 4)' } }));
    expect(space.variants).toHaveLength(6);
    expect(space.failures).toMatchObject([{ count: 3, variant: 's=2, d=4', error: { code: 'not-finite' } }]);
  });
});

describe('findSeed', () => {
  it('finds a seed that leads to a variant, the known ones first', () => {
    const seed = findSeed(source(), 's=8, d=6', []);
    expect(nameOf(source(), openVariant(source(), seed ?? -1))).toBe('s=8, d=6');
    const pinned = source({ pins: { 900_000: { s: 8, d: 6 } } });
    expect(findSeed(pinned, 's=8, d=6', [-1, 900_000])).toBe(900_000);
  });

  it('finds none for values that no draw has', () => {
    expect(findSeed(source(), 's=3, d=6', [])).toBeNull();
  });
});

describe('spread', () => {
  it('takes some items from all over the list', () => {
    const items = Array.from({ length: 100 }, (_, index) => index);
    expect(spread(items, 4)).toEqual([0, 25, 50, 75]);
    expect(spread(items, 100)).toEqual(items);
    expect(spread([], 4)).toEqual([]);
  });
});
