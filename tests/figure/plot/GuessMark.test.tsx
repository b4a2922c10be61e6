import { expect, it } from 'vitest';
import { GuessMark } from '../../../src/figure/plot/GuessMark.tsx';
import { attributesOf } from '../../support/html.ts';
import { drawInPlot } from '../../support/figures.tsx';

const draw = (at: readonly [number, number]) => drawInPlot(GuessMark, { at }).html;

it('is a ring at its place, also at the very edge', () => {
  expect(attributesOf(draw([5, 2.5]), 'circle', 'cy')).toEqual(['75.000%']);
  expect(attributesOf(draw([5, 10]), 'circle', 'cy')).toEqual(['0.000%']);
});

it('is an arrow at the edge where it lies beyond the plot', () => {
  expect(attributesOf(draw([5, 1e9]), 'svg', 'y')).toEqual(['0.000%']);
  expect(attributesOf(draw([5, -1]), 'svg', 'y')).toEqual(['100.000%']);
  expect(draw([5, 1e9])).not.toContain('<circle');
  expect(attributesOf(draw([5, 1e9]), 'path', 'd')).not.toEqual(attributesOf(draw([5, -1]), 'path', 'd'));
});
