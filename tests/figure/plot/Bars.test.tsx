import { expect, it } from 'vitest';
import { Bars } from '../../../src/figure/plot/Bars.tsx';
import { attributesOf } from '../../support/html.ts';
import { drawInPlot } from '../../support/figures.tsx';

it('stands bars on their foot, and hangs them from it', () => {
  const { html } = drawInPlot(Bars, {
    points: [
      [2, 6],
      [5, 1],
    ],
    series: 'rebased',
    width: 2,
    foot: 4,
  });
  expect(attributesOf(html, 'rect', 'x')).toEqual(['10.000%', '40.000%']);
  expect(attributesOf(html, 'rect', 'width')).toEqual(['20.000%', '20.000%']);
  expect(attributesOf(html, 'rect', 'y')).toEqual(['40.000%', '60.000%']);
  expect(attributesOf(html, 'rect', 'height')).toEqual(['20.000%', '30.000%']);
});
