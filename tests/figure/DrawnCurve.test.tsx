import { describe, expect, it } from 'vitest';
import { levelCurve, readAxis } from '../../src/figure/curve.ts';
import type { Curve } from '../../src/figure/curve.ts';
import { DrawnCurve } from '../../src/figure/DrawnCurve.tsx';
import { attributesOf } from '../support/html.ts';
import { render, send } from '../support/rendered.ts';

const linear = { x: readAxis('pair: 1..9'), y: readAxis('0..4') };

function draw(axes = linear) {
  const drawn: Curve[] = [];
  const rendered = render(() => (
    <DrawnCurve
      label="stretch"
      axes={axes}
      curve={levelCurve(axes.x, axes.y)}
      isDrawn={false}
      onDrawn={(curve) => drawn.push(curve)}
    />
  ));
  return { ...rendered, drawn };
}

describe('DrawnCurve', () => {
  it('has a slider for each of its places, named by where it is', () => {
    const { html } = draw();
    expect(attributesOf(html, 'circle', 'aria-label').slice(0, 2)).toEqual([
      'stretch, at 1',
      'stretch, at 2',
    ]);
    expect(attributesOf(html, 'circle', 'aria-valuetext')[0]).toBe('2.00');
  });

  it('names the axis across, and moves by equal ratios on a logarithmic one', () => {
    const { html, find, drawn } = draw({ x: readAxis('pair: 1..9'), y: readAxis('1..16 log') });
    expect(html).toContain('pair</p>');
    send(find('circle'), 'onKeyDown', { key: 'PageUp', preventDefault: () => undefined });
    expect(drawn[0]?.[0]?.[1]).toBeCloseTo(4 * 16 ** (5 / 40), 9);
  });

  it('moves a place by keys, one step in forty', () => {
    const { find, drawn } = draw();
    const press = (key: string) =>
      send(find('circle'), 'onKeyDown', { key, preventDefault: () => undefined });
    press('ArrowUp');
    expect(drawn[0]?.[0]).toEqual([1, 2.1]);
    press('End');
    expect(drawn[1]?.[0]).toEqual([1, 4]);
    press('Tab');
    expect(drawn).toHaveLength(2);
  });
});
