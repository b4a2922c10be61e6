import { expect, it } from 'vitest';
import { Rules } from '../../../src/figure/plot/Rules.tsx';
import { attributesOf, textOf } from '../../support/html.ts';
import { drawInPlot } from '../../support/figures.tsx';

it('draws a line across at each value, with its words', () => {
  const { html } = drawInPlot(Rules, {
    rules: [
      { at: 0, label: 'least' },
      { at: 10, label: '' },
    ],
  });
  expect(attributesOf(html, 'line', 'y1')).toEqual(['100.000%', '0.000%']);
  expect(textOf(html)).toBe('least');
});
