import { describe, expect, it } from 'vitest';
import { quantities } from '../../../src/notebook/quantities.ts';
import { Drawing, newPieces } from '../../../src/widgets/relative-score/Drawing.tsx';
import { withMethod } from '../../../src/widgets/relative-score/methods.ts';
import { derive } from '../../../src/widgets/relative-score/model.ts';
import { readingOf } from '../../../src/widgets/relative-score/reading.ts';
import { tableOf } from '../../../src/widgets/relative-score/table.ts';
import { drawInFigure } from '../../support/figures.tsx';
import { textOf } from '../../support/html.ts';

const methodValue = (id: string) => quantities.method.options.findIndex((option) => option.id === id);

const stateOf = (method: string, changes = {}) => {
  const values = { m: 16_384, m_l: 4096, d: 128, b: 10_000, method: methodValue(method), ...changes };
  return { values, derived: withMethod(derive(values), values) };
};

const draw = (method: string, drawn: [number, number][] | null = null) =>
  drawInFigure(Drawing, { ...stateOf(method), isAsked: false, guess: null, drawn }).html;

describe('the drawing of expected scores', () => {
  it.each([
    ['interpolation', 'series interpolated'],
    ['base-scaling', 'series rebased'],
    ['yarn', 'series chosen'],
  ])('gives %s its colour, in the plot and under the magnifier', (method, series) => {
    expect(draw(method).split(series)).toHaveLength(3);
  });

  it('marks what training never met, and only where there is such a thing', () => {
    expect(draw('none')).toContain('data-part="new"');
    expect(draw('interpolation')).not.toContain('data-part="new"');
    const { derived } = stateOf('none');
    expect(newPieces(derived)).toHaveLength(1);
    expect(newPieces(derived)[0]?.[0]?.[0]).toBeGreaterThan(4096);
  });

  it('shows the curve that the reader drew, and lists it', () => {
    expect(draw('none')).not.toContain('series guess');
    const html = draw('none', [
      [0, 1],
      [8192, 0],
    ]);
    expect(html).toContain('series guess');
    expect(textOf(html)).toContain('your curve');
  });
});

describe('the sentence of the figure', () => {
  const readingFor = (method: string, changes = {}) => readingOf(stateOf(method, changes).derived);

  it('says what the slow pairs give, against training', () => {
    expect(readingFor('none')).toBe(
      'In training the 18 slow pairs of 64 never gave less than 0.022 together. With nothing changed, they give as little as −0.058 in this text.',
    );
    expect(readingFor('none', { m: 4096 })).toContain('they give no less in this text.');
    expect(readingFor('none', { b: 100, m_l: 131_072 })).toBe('Every pair completed a turn in training.');
  });

  it('says what a method does to near tokens', () => {
    expect(readingFor('interpolation')).toContain('Tokens 4 apart score 0.97 instead of 0.76.');
    expect(readingFor('base-scaling')).toContain('With base scaling, they give no less in this text.');
    expect(readingFor('base-scaling')).toContain('Tokens 4 apart score 0.79 instead of 0.76.');
  });
});

it('lists scores at distances that double, as trained and under the method', () => {
  const { columns, rows } = tableOf(stateOf('interpolation').derived);
  expect(columns.map(({ title }) => title)).toEqual(['Distance, tokens', 'As trained', 'interpolation']);
  expect(rows.map(([distance]) => distance)).toEqual(Array.from({ length: 15 }, (_, power) => 2 ** power));
  expect(tableOf(stateOf('none').derived).columns).toHaveLength(2);
});
