import { describe, expect, it } from 'vitest';
import { declareQuantities, quantities } from '../../../src/notebook/quantities.ts';
import { Drawing } from '../../../src/widgets/stretch-per-pair/Drawing.tsx';
import Figure from '../../../src/widgets/stretch-per-pair/Figure.tsx';
import { derive, parameterNames } from '../../../src/widgets/stretch-per-pair/model.ts';
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

  it('draws the chosen method and lists it, unless it is drawn already or has no formula', () => {
    const legend = (id: string) =>
      /<ul class="legend">.*?<\/ul>/s.exec(view({ method: methodValue(id) }))?.[0] ?? '';
    expect(textOf(legend('yarn'))).toContain('YaRN');
    for (const id of ['none', 'interpolation', 'base-scaling', 'longrope']) {
      expect(legend(id)).not.toContain('chosen');
      expect(view({ method: methodValue(id) })).not.toContain('series chosen');
    }
    expect(view({ method: methodValue('yarn') })).toContain('series chosen');
  });

  it('has a column for the chosen method, and no empty one otherwise', () => {
    const titles = (id: string) =>
      [...view({ method: methodValue(id) }).matchAll(/<th scope="col">([^<]*)/g)].map(([, title]) => title);
    expect(titles('yarn')).toContain('YaRN');
    expect(titles('base-scaling')).toHaveLength(5);
    expect(titles('longrope')).toHaveLength(5);
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

describe('the drawing of the stretch per pair', () => {
  const values = { pair: 33, method: 2, m: 16_384, m_l: 4096, d: 128, b: 10_000 };
  const withGuess = (guess: [number, number][] | number | null) =>
    drawInFigure(Drawing, { derived: derive(values), values, isAsked: false, guess }).html;

  it('shows the curve that the reader drew', () => {
    const html = withGuess([
      [1, 1],
      [32, 4],
      [64, 4],
    ]);
    expect(html).toContain('series guess');
    expect(textOf(html)).toContain('your curve');
  });

  it('shows no curve where there is none', () => {
    for (const guess of [null, 3]) expect(withGuess(guess)).not.toContain('guess');
  });
});
