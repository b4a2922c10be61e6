import { describe, expect, it } from 'vitest';
import { declareQuantities } from '../../../src/notebook/quantities.ts';
import { Drawing } from '../../../src/widgets/unseen-angles/Drawing.tsx';
import Figure from '../../../src/widgets/unseen-angles/Figure.tsx';
import { derive, parameterNames } from '../../../src/widgets/unseen-angles/model.ts';
import type { UnseenAnglesParameters } from '../../../src/widgets/unseen-angles/model.ts';
import { drawInFigure, startingAt } from '../../support/figures.tsx';
import { attributeOf, attributesOf, openingTags, textOf } from '../../support/html.ts';
import { render } from '../../support/rendered.ts';

const declarations = declareQuantities(parameterNames);
const course: UnseenAnglesParameters = { m: 8192, m_l: 4096, d: 128, b: 10_000 };

const view = (changes: Partial<UnseenAnglesParameters> = {}) =>
  render(() => <Figure declarations={startingAt(declarations, { ...course, ...changes })} id="fig" />).html;

/** The cells of one look: left edge, right edge and top, in per cent of the map. */
function cells(html: string, look: string) {
  const map = openingTags(html, 'svg').find((tag) => attributeOf(tag, 'class') === 'cells') ?? '';
  const [, , columns, rows] = (attributeOf(map, 'viewBox') ?? '').split(' ').map(Number);
  const path = openingTags(html, 'path').find((tag) => attributeOf(tag, 'class') === look) ?? '';
  const runs = (attributeOf(path, 'd') ?? '').matchAll(/M(\d+) (\d+)h(\d+)/g);
  return [...runs].map((run) => {
    const [x, y, width] = run.slice(1).map(Number) as [number, number, number];
    const across = (place: number) => (100 * place) / (columns ?? Number.NaN);
    return { left: across(x), right: across(x + width), top: (100 * y) / (rows ?? Number.NaN) };
  });
}

/** The line that ends the guess, as the drawing places it. */
function guessLines(guess: number | null) {
  const props = { derived: derive(course), values: course, isAsked: false, guess, drawn: null };
  const { html } = drawInFigure(Drawing, props);
  return openingTags(html, 'line').filter((tag) => attributeOf(tag, 'class') === 'series guess');
}

describe('the figure of unseen angles', () => {
  it('fills the trained part of every row, and leaves blank what lies past the end of the text', () => {
    const html = view();
    expect(cells(html, 'met')).toHaveLength(64);
    for (const { left, right } of cells(html, 'met')) expect([left, right]).toEqual([0, 25]);
    const ends = ['met', 'again', 'new'].flatMap((look) => cells(html, look).map(({ right }) => right));
    expect(Math.max(...ends)).toBeCloseTo(50, 2);
  });

  it('shows unseen angles below the border alone, from the trained length on', () => {
    const unseen = cells(view(), 'new');
    expect(Math.min(...unseen.map(({ top }) => top))).toBeCloseTo((100 * 46) / 64, 2);
    expect(new Set(unseen.map(({ top }) => top)).size).toBe(18);
    expect(Math.min(...unseen.map(({ left }) => left))).toBe(25);
  });

  it('shows none in a text of the trained length', () => {
    expect(cells(view({ m: 4096 }), 'new')).toEqual([]);
  });

  it('names the first pair without a full turn at its border', () => {
    expect(textOf(view())).toContain('pair 47: no full turn in training');
    expect(textOf(view({ d: 8, b: 100 }))).not.toContain('no full turn');
  });

  it('marks a guess of n pairs above the last n rows, and none that no head has', () => {
    const [line = ''] = guessLines(16);
    expect(attributeOf(line, 'y1')).toBe('75.000%');
    expect(guessLines(null)).toEqual([]);
    expect(guessLines(65)).toEqual([]);
  });

  it('tells at the slider of the length how many pairs meet new angles', () => {
    expect(attributesOf(view(), 'input', 'aria-valuetext')[0]).toBe('8192 tokens, new angles for 18 pairs');
  });

  it('stays small enough to be drawn at build', () => {
    const outlines = attributesOf(view({ m: 65_536 }), 'path', 'd');
    expect(outlines.length).toBeLessThan(10);
    expect(outlines.join('').length).toBeLessThan(12_000);
  });
});
