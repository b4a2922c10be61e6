import { expect, it } from 'vitest';
import { Zones } from '../../../src/figure/plot/Zones.tsx';
import { attributesOf, textOf } from '../../support/html.ts';
import { drawInPlot } from '../../support/figures.tsx';

it('parts the plot where training ends, and names both sides', () => {
  const { html } = drawInPlot(Zones, { trainedTo: 4 });
  expect(attributesOf(html, 'rect', 'width')).toEqual(['40.000%', '60.000%']);
  expect(attributesOf(html, 'rect', 'data-part')).toEqual(['trained-zone', 'beyond-zone']);
  expect(textOf(html)).toBe('trainedbeyond training');
});

it('ends the words for what lies beyond with the plot, below the others, where they have little room', () => {
  const { html } = drawInPlot(Zones, { trainedTo: 7 });
  expect(textOf(html)).toBe('trainedbeyond training');
  expect(attributesOf(html, 'text', 'x')).toEqual(['70.000%', '100%']);
  expect(attributesOf(html, 'text', 'text-anchor')).toEqual(['end', 'end']);
  const [trained = '', beyond = ''] = attributesOf(html, 'text', 'dy');
  expect(Number.parseFloat(beyond)).toBeGreaterThan(Number.parseFloat(trained) + 1);
});

it('names no side that has no room, and stays inside the plot', () => {
  const { html } = drawInPlot(Zones, { trainedTo: 40 });
  expect(attributesOf(html, 'rect', 'width')).toEqual(['100.000%', '0.000%']);
  expect(textOf(html)).toBe('trained');
});
