import { expect, it } from 'vitest';
import { Area } from '../../../src/figure/plot/Area.tsx';
import { attributesOf } from '../../support/html.ts';
import { drawInPlot } from '../../support/figures.tsx';

it('fills what lies between its corners', () => {
  const { html } = drawInPlot(Area, {
    points: [
      [0, 0],
      [10, 10],
      [10, 0],
    ],
    series: 'mismatch',
    part: 'gap',
  });
  expect(attributesOf(html, 'polygon', 'points')).toEqual(['0.000,100.000 100.000,0.000 100.000,100.000']);
  expect(attributesOf(html, 'svg', 'data-part')).toEqual(['gap']);
});
