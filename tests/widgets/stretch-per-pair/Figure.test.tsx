import { describe, expect, it } from 'vitest';
import { declareQuantities, quantities } from '../../../src/notebook/quantities.ts';
import { Drawing } from '../../../src/widgets/stretch-per-pair/Drawing.tsx';
import Figure from '../../../src/widgets/stretch-per-pair/Figure.tsx';
import { withMethod } from '../../../src/widgets/stretch-per-pair/methods.ts';
import type { Curve } from '../../../src/figure/curve.ts';
import { derive, parameterNames } from '../../../src/widgets/stretch-per-pair/model.ts';
import { tableOf } from '../../../src/widgets/stretch-per-pair/table.ts';
import { drawInFigure, startingAt } from '../../support/figures.tsx';
import { textOf } from '../../support/html.ts';
import { render } from '../../support/rendered.ts';

const declarations = declareQuantities(parameterNames);
const methodValue = (id: string) => quantities.method.options.findIndex((option) => option.id === id);

const view = (values: Record<string, number> = {}) =>
  render(() => <Figure declarations={startingAt(declarations, { pair: 33, ...values })} id="fig" />).html;

describe('the figure of the stretch per pair', () => {
  it.each(quantities.method.options.map(({ id }) => id))('draws finite places only for %s', (id) => {
    for (const changes of [{}, { m: 1_048_576, m_l: 512 }, { m: 512, m_l: 131_072 }, { d: 4, pair: 2 }]) {
      expect(view({ method: methodValue(id), ...changes })).not.toMatch(/NaN|Infinity|undefined|∞/);
    }
  });

  it('is read off at the pair of the knob, and never beyond the head', () => {
    expect(textOf(view({ pair: 49 }))).toContain('Pair 49 is stretched');
    expect(view({ d: 8, pair: 4 })).toContain('aria-valuemax="4"');
  });

  it('marks where pairs with less than a turn begin', () => {
    const edge = (values: Record<string, number>) =>
      /class="zone-edge" x1="([\d.]+)%"/.exec(view(values))?.[1];
    expect(Number(edge({}))).toBeCloseTo((100 * 45.5) / 63, 2);
    expect(Number(edge({ b: 100 }))).toBe(100);
  });
});

const stateOf = (method: string) => {
  const values = { pair: 33, method: methodValue(method), m: 16_384, m_l: 4096, d: 128, b: 10_000 };
  return { values, derived: withMethod(derive(values), values) };
};

describe('the drawing of the stretch per pair', () => {
  const draw = (method: string, drawn: Curve | null = null) =>
    drawInFigure(Drawing, { ...stateOf(method), isAsked: false, guess: 3, drawn }).html;

  it('draws the chosen method and lists it', () => {
    expect(draw('yarn')).toContain('series chosen');
    expect(textOf(draw('yarn'))).toContain('YaRN');
  });

  it.each(['none', 'interpolation', 'base-scaling', 'longrope'])(
    'draws no line for %s, which it has already or which has no formula',
    (method) => {
      expect(draw(method)).not.toContain('chosen');
    },
  );

  it('shows the curve that the reader drew', () => {
    const html = draw('base-scaling', [
      [1, 1],
      [32, 4],
      [64, 4],
    ]);
    expect(html).toContain('series guess');
    expect(textOf(html)).toContain('your curve');
  });

  it('shows no curve where there is none', () => {
    expect(draw('base-scaling')).not.toContain('guess');
  });
});

describe('the table of the stretch per pair', () => {
  const titles = (method: string) => tableOf(stateOf(method).derived).columns.map(({ title }) => title);

  it('has a column for the chosen method, and no empty one otherwise', () => {
    expect(titles('yarn')).toContain('YaRN');
    expect(titles('base-scaling')).toHaveLength(5);
    expect(titles('longrope')).toHaveLength(5);
    for (const row of tableOf(stateOf('yarn').derived).rows) expect(row).toHaveLength(6);
  });
});
