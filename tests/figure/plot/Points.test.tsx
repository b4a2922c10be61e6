import { expect, it } from 'vitest';
import { Points } from '../../../src/figure/plot/Points.tsx';
import { attributesOf, textOf } from '../../support/html.ts';
import { drawInPlot } from '../../support/figures.tsx';

it('marks each point, and names the last', () => {
  const { html } = drawInPlot(Points, {
    points: [
      [0, 0],
      [5, 10],
    ],
    series: 'trained',
    label: 'the end',
  });
  expect(attributesOf(html, 'circle', 'cx')).toEqual(['0.000%', '50.000%']);
  expect(attributesOf(html, 'text', 'x')).toEqual(['50.000%']);
  expect(textOf(html)).toBe('the end');
});

it('names nothing without words', () => {
  expect(drawInPlot(Points, { points: [[1, 1]], series: 'trained' }).html).not.toContain('<text');
});

it('knows a point that moved as the same', () => {
  const keyAt = (x: number, y: number) =>
    drawInPlot(Points, { points: [[x, y]], series: 'trained' }).find('circle').key;
  expect(keyAt(1, 1)).toBe(keyAt(2, 7));
});
