import { expect, it } from 'vitest';
import { Line } from '../../../src/figure/plot/Line.tsx';
import { attributeOf, attributesOf, openingTags } from '../../support/html.ts';
import { drawInPlot } from '../../support/figures.tsx';

it('draws two points as a line in per cent, with its part’s name', () => {
  const { html } = drawInPlot(Line, {
    points: [
      [0, 0],
      [10, 5],
    ],
    series: 'rebased',
    part: 'rebased',
  });
  const [line = ''] = openingTags(html, 'line');
  expect(['x1', 'y1', 'x2', 'y2'].map((name) => attributeOf(line, name))).toEqual([
    '0.000%',
    '100.000%',
    '100.000%',
    '50.000%',
  ]);
  expect(attributeOf(line, 'class')).toBe('series rebased');
  expect(attributesOf(html, 'svg', 'data-part')).toEqual(['rebased']);
});

it('draws more points as one line through all of them', () => {
  const { html } = drawInPlot(Line, {
    points: [
      [0, 0],
      [5, 10],
      [10, 5],
    ],
    series: 'trained',
  });
  expect(attributesOf(html, 'polyline', 'points')).toEqual(['0.000,100.000 50.000,0.000 100.000,50.000']);
});

it('draws nothing through fewer than two points', () => {
  expect(drawInPlot(Line, { points: [[1, 1]], series: 'trained' }).html).toBe('');
});
