import { describe, expect, it } from 'vitest';
import { Inset } from '../../../src/figure/plot/Inset.tsx';
import { Points } from '../../../src/figure/plot/Points.tsx';
import { linearAxis } from '../../../src/ui/scale.ts';
import { attributesOf, textOf } from '../../support/html.ts';
import { drawInPlot } from '../../support/figures.tsx';

const inset = (of: readonly [number, number]) =>
  drawInPlot(Inset, {
    title: 'enlarged:',
    value: '4 %',
    box: [50, 60, 40, 30] as const,
    x: linearAxis([9, 10], [0, 100]),
    y: linearAxis([9, 10], [100, 0]),
    of,
    children: <Points series="target" points={[[9.5, 9.5]]} />,
  }).html;

describe('Inset', () => {
  it('places what is in it by its own axes', () => {
    expect(attributesOf(inset([9, 9]), 'circle', 'cx')).toEqual(['50.000%']);
    expect(attributesOf(inset([9, 9]), 'svg', 'width')).toEqual(['40.000%']);
  });

  it('says what it enlarges, and what is read there', () => {
    expect(textOf(inset([9, 9]))).toBe('enlarged: 4 %');
  });

  it('leads to the place that it enlarges, where that is in sight above it', () => {
    expect(attributesOf(inset([9, 9]), 'line', 'y1')).toEqual(['10.000%']);
    expect(inset([9, 20])).not.toContain('inset-lead');
    expect(inset([9, 1])).not.toContain('inset-lead');
  });
});
