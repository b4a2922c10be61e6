import { describe, expect, it } from 'vitest';
import { quantities } from '../../../src/notebook/quantities.ts';
import { withMethod } from '../../../src/widgets/stretch-per-pair/methods.ts';
import { derive } from '../../../src/widgets/stretch-per-pair/model.ts';
import type { StretchPerPairParameters } from '../../../src/widgets/stretch-per-pair/model.ts';

const methodValue = (id: string) => quantities.method.options.findIndex((option) => option.id === id);

function figureOf(method: string, changes: Partial<StretchPerPairParameters> = {}) {
  const values = {
    pair: 33,
    m: 16_384,
    m_l: 4096,
    d: 128,
    b: 10_000,
    ...changes,
    method: methodValue(method),
  };
  return withMethod(derive(values), values);
}

describe('withMethod', () => {
  it.each([
    ['none', 64, 1],
    ['interpolation', 1, 4],
    ['base-scaling', 64, 4],
    ['by-parts', 33, 2.6074],
    ['yarn', 17, 1],
    ['yarn', 33, 1.5294],
    ['yarn', 47, 4],
    ['llama3', 1, 1],
    ['llama3', 64, 4],
    ['dynamic', 64, 13],
  ])('gives %s the stretch that the core gives it: pair %d', (method, pair, stretch) => {
    const { at, pairs } = figureOf(method, { pair });
    expect(at.chosen).toBeCloseTo(stretch, 4);
    expect(pairs[pair - 1]).toEqual(at);
  });

  it('leaves the rest as it was', () => {
    const values = { pair: 33, m: 16_384, m_l: 4096, d: 128, b: 10_000, method: methodValue('yarn') };
    const figure = derive(values);
    const { pairs, at, ...rest } = withMethod(figure, values);
    expect({ ...figure, ...rest }).toEqual(figure);
    expect(pairs.map((pair) => ({ ...pair, chosen: null }))).toEqual(figure.pairs);
    expect({ ...at, chosen: null }).toEqual(figure.at);
  });

  it('has no stretch of LongRoPE, which no formula gives, nor of YaRN for a shorter text', () => {
    const values = (figure: ReturnType<typeof figureOf>) => new Set(figure.pairs.map(({ chosen }) => chosen));
    expect(values(figureOf('longrope'))).toEqual(new Set([null]));
    expect(values(figureOf('yarn', { m: 2048 }))).toEqual(new Set([null]));
    expect(values(figureOf('by-parts', { m: 2048 })).has(null)).toBe(false);
  });
});
