import { describe, expect, it } from 'vitest';
import { variantSeeds } from '../../src/interchange/variant-seeds.ts';
import { maxSeed } from '../../src/quiz/kernel/seeds.ts';
import { openVariant } from '../../src/quiz/kernel/variants.ts';

const source = (params: Parameters<typeof openVariant>[0]['params']) => ({
  ...{ id: 'a/b', version: 1, derive: {}, constraints: [], pins: {} },
  params,
});

describe('the seeds of an export', () => {
  it('lead to variants that all differ', () => {
    const many = source({ s: { pick: [2, 4, 8, 16, 32] } });
    const seeds = variantSeeds(many, 4, 7);
    expect(seeds).toHaveLength(4);
    expect(seeds[0]).toBe(7);
    expect(new Set(seeds.map((seed) => openVariant(many, seed).scope.values.get('s'))).size).toBe(4);
  });

  it('are as many as there are variants, and one where nothing varies', () => {
    expect(variantSeeds(source({ s: { pick: [2, 4] } }), 5, 0)).toHaveLength(2);
    expect(variantSeeds(source({}), 5, 3)).toEqual([3]);
  });

  it('go on from the first where they come to the last', () => {
    const [first, second] = variantSeeds(source({ s: { int: [1, 1e6] } }), 2, maxSeed);
    expect([first, second]).toEqual([maxSeed, 0]);
  });
});
