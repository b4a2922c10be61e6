import { describe, expect, it } from 'vitest';
import { declareQuantities } from '../../../src/notebook/quantities.ts';
import {
  factorAxis,
  factorLine,
  missingAxis,
  missingLine,
} from '../../../src/widgets/lambda-and-head-size/axes.ts';
import { Drawing } from '../../../src/widgets/lambda-and-head-size/Drawing.tsx';
import Figure from '../../../src/widgets/lambda-and-head-size/Figure.tsx';
import { derive, parameterNames } from '../../../src/widgets/lambda-and-head-size/model.ts';
import { drawInFigure, startingAt } from '../../support/figures.tsx';
import { textOf } from '../../support/html.ts';
import { render } from '../../support/rendered.ts';

const declarations = declareQuantities(parameterNames);

const view = (values: Record<string, number> = {}) =>
  render(() => <Figure declarations={startingAt(declarations, { d: 8, ...values })} id="fig" />).html;

const plain = (html: string) => textOf(html).replaceAll('\u202F', ' ');

describe('the figure of λ and head size', () => {
  it.each([
    ['the defaults', {}],
    ['the smallest head and the largest stretch', { d: 4, m: 1_048_576, m_l: 512 }],
    ['a target far below the trained length', { d: 4, m: 512, m_l: 131_072 }],
    ['a stretch of almost 1', { m: 4097, m_l: 4096 }],
    ['no stretch', { m: 4096, m_l: 4096 }],
  ])('draws finite places only for %s', (_, values) => {
    expect(view(values)).not.toMatch(/NaN|Infinity|undefined|∞/);
  });

  it('draws nothing of an error where the shortcut is exact', () => {
    expect(view({ m: 4096 })).not.toContain('data-part="error"');
    expect(view()).toContain('data-part="error"');
  });

  it('names the other stretches, and the reader’s own among them only once', () => {
    expect(plain(view())).toContain('the same for s = 2, 8');
    expect(plain(view({ m: 12_288 }))).toContain('the same for s = 2, 4, 8');
    expect(view().match(/>s = 4</g)).toHaveLength(1);
  });

  it('has one handle for the keyboard, and a second one for the pointer', () => {
    const html = view();
    expect(html.match(/handle in the plot/g)).toHaveLength(1);
    expect(html.match(/class="handle /g)).toHaveLength(2);
  });

  it('lists the heads in use in its table', () => {
    const rows = [...view().matchAll(/<th scope="row">(\d+)</g)].map(([, head]) => head);
    expect(rows).toEqual(['4', '8', '16', '64', '80', '96', '128', '256']);
  });
});

it('draws the curve that the reader drew, where λ is drawn, and lists it', () => {
  const values = { d: 8, m: 16_384, m_l: 4096 };
  const drawn = [[4, 32] as const, [256, 2] as const];
  const draw = (curve: typeof drawn | null) =>
    drawInFigure(Drawing, { derived: derive(values), values, isAsked: false, guess: null, drawn: curve })
      .html;
  expect(draw(drawn).match(/series guess drawn/g)).toHaveLength(1);
  expect(textOf(draw(drawn))).toContain('your curve');
  expect(draw(null)).not.toContain('guess');
});

describe('the axes', () => {
  it.each([2, 4, 8, 32, 2048, 0.5, 1 / 256])(
    'show the factor of every head, from 4 to 256: stretch %d',
    (stretch) => {
      const { scale } = factorAxis(stretch);
      for (const d of [4, 256]) {
        const place = scale.place(stretch ** (d / (d - 2)));
        expect(place).toBeGreaterThanOrEqual(0);
        expect(place).toBeLessThanOrEqual(100);
      }
    },
  );

  it.each([2, 4, 2048, 1 / 256])('have few ticks, all of them in the plot: stretch %d', (stretch) => {
    for (const { ticks } of [factorAxis(stretch), missingAxis(stretch)]) {
      expect(ticks.length).toBeGreaterThan(3);
      expect(ticks.length).toBeLessThan(11);
      for (const { at } of ticks) {
        expect(at).toBeGreaterThanOrEqual(-1e-9);
        expect(at).toBeLessThanOrEqual(100 + 1e-9);
      }
    }
  });

  it('say whether the shortcut is too small or too large', () => {
    expect(missingAxis(4).title).toContain('too small');
    expect(missingAxis(0.5).title).toContain('too large');
  });

  it.each([
    [4, 4],
    [8, 4],
    [2, 2048],
    [0.5, 0.5],
    [1 / 256, 1 / 256],
    [2, 1 / 256],
    [4097 / 4096, 4097 / 4096],
    [1, 1],
  ])('carry lines that begin at an edge and end at 256, all inside: stretch %d beside %d', (stretch, own) => {
    const line = factorLine(stretch, own);
    const { scale } = factorAxis(own);
    const places = line.map(([, factor]) => scale.place(factor));
    for (const place of places) {
      expect(place).toBeGreaterThanOrEqual(-1e-6);
      expect(place).toBeLessThanOrEqual(100 + 1e-6);
    }
    if (stretch !== 1) expect(Math.min(...places.map((place) => Math.abs(place % 100)))).toBeLessThan(1e-6);
    expect(line.at(-1)?.[0]).toBeCloseTo(256, 9);
    for (const [, missing] of missingLine(stretch, own)) {
      const place = missingAxis(own).scale.place(missing);
      expect(place).toBeGreaterThan(-0.01);
      expect(place).toBeLessThan(100.01);
    }
  });

  it('carry no line where nothing is missing', () => {
    expect(missingLine(1, 1)).toEqual([]);
    expect(missingLine(4, 4).at(-1)?.[1]).toBeCloseTo(1.0855, 3);
  });
});
