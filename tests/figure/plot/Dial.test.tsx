import { describe, expect, it } from 'vitest';
import { Dial, sectorsOf } from '../../../src/figure/plot/Dial.tsx';
import { attributesOf, textOf } from '../../support/html.ts';
import { drawInPlot } from '../../support/figures.tsx';

const box = [25, 10, 50, 80] as const;

describe('Dial', () => {
  it('draws arrows from the middle to the circle, counterclockwise from the right', () => {
    const arrows = [0, Math.PI / 2, Math.PI].map((angle, index) => ({ angle, series: `s${String(index)}` }));
    const { html } = drawInPlot(Dial, { box, arrows });
    expect(attributesOf(html, 'line', 'x2')).toEqual(['1.0000', '0.0000', '-1.0000']);
    expect(attributesOf(html, 'line', 'y2')).toEqual(['0.0000', '-1.0000', '-0.0000']);
    expect(attributesOf(html, 'g', 'class')).toEqual(['arrow s0', 'arrow s1', 'arrow s2']);
  });

  it('keeps to its box, as a part that the text can point at, and says nothing', () => {
    const { html } = drawInPlot(Dial, { box, arrows: [], part: 'first' });
    expect(html).toContain('x="25.000%" y="10" width="50.000%" height="80"');
    expect(html).toContain('data-part="first"');
    expect(textOf(html)).toBe('');
  });

  it('fills the circle once a sweep is more than a turn', () => {
    const swept = (to: number) =>
      attributesOf(
        drawInPlot(Dial, { box, arrows: [], sweep: { from: 0, to, series: 'token' } }).html,
        'circle',
        'class',
      );
    expect(swept(6.2)).not.toContain('sweep token');
    expect(swept(6.3)).toContain('sweep token');
  });
});

describe('sectorsOf', () => {
  it.each([
    ['a quarter', 0, Math.PI / 2, 'M0 0L1.0000 0.0000A1 1 0 0 0 0.0000 -1.0000Z'],
    ['three quarters', 0, 1.5 * Math.PI, 'M0 0L1.0000 0.0000A1 1 0 1 0 0.0000 1.0000Z'],
    ['a quarter the other way', 0, -Math.PI / 2, 'M0 0L1.0000 0.0000A1 1 0 0 1 0.0000 1.0000Z'],
    ['a turn and a quarter', 0, 2.5 * Math.PI, 'M0 0L1.0000 0.0000A1 1 0 0 0 0.0000 -1.0000Z'],
  ])('draws %s', (_, from, to, path) => {
    expect(sectorsOf({ from, to }).path.replaceAll('-0.0000', '0.0000')).toBe(path);
  });
});
