import { describe, expect, it } from 'vitest';
import { nearestStop, Readout, stopAfter } from '../../../src/figure/plot/Readout.tsx';
import { attributesOf } from '../../support/html.ts';
import { drawInPlot } from '../../support/figures.tsx';

describe('nearestStop', () => {
  it.each([
    [-5, 0],
    [14, 0],
    [16, 1],
    [99, 2],
  ])('for a pointer at %d per cent is stop %d', (place, stop) => {
    expect(nearestStop([10, 20, 60], place)).toBe(stop);
  });
});

describe('stopAfter', () => {
  it.each([
    ['ArrowRight', 1, 2],
    ['ArrowRight', 3, 3],
    ['ArrowLeft', 0, 0],
    ['Home', 2, 0],
    ['End', 1, 3],
    ['Enter', 1, null],
  ])('leads with %s from %d to %s', (key, at, next) => {
    expect(stopAfter(key, at, 4)).toBe(next);
  });
});

it('can be read by keyboard and screen reader from the start, and shows nothing until it is', () => {
  const stops = [1, 2].map((x) => ({ x, lines: () => [`pair ${x}`, `${x} tokens`] }));
  const { html } = drawInPlot(Readout, { label: 'Periods', stops });
  expect(attributesOf(html, 'rect', 'aria-valuetext')).toEqual(['pair 1, 1 tokens']);
  expect(attributesOf(html, 'rect', 'tabindex')).toEqual(['0']);
  expect(html).not.toContain('<text');
});
