import { describe, expect, it } from 'vitest';
import { Vernier } from '../../../src/widgets/period-matching/Vernier.tsx';
import { attributesOf, textOf } from '../../support/html.ts';
import { render, send } from '../../support/rendered.ts';

/** The strip at a mismatch, and what it reports. */
function strip(residual: number) {
  const residuals: number[] = [];
  const { html, find } = render(() => (
    <Vernier
      residual={residual}
      isMatched={Math.abs(residual) <= 0.001}
      onResidual={(heard) => residuals.push(heard)}
    />
  ));
  const pressAt = (clientX: number) => {
    const area = find('svg', ({ props }) => props.class === 'strip').ref as { current: unknown };
    area.current = { getBoundingClientRect: () => ({ left: 0, top: 0, width: 200, height: 40 }) };
    const currentTarget = { setPointerCapture: () => undefined };
    const event = { button: 0, pointerId: 1, clientX, clientY: 20, preventDefault: () => undefined };
    send(
      find('g', ({ props }) => props.class === 'handle'),
      'onPointerDown',
      { ...event, currentTarget },
    );
    return residuals;
  };
  return { html, pressAt, pointer: attributesOf(html, 'svg', 'x')[0] };
}

describe('Vernier', () => {
  it.each([
    [-0.1, '0.000%'],
    [-0.0214, '39.300%'],
    [0, '50.000%'],
    [0.05, '75.000%'],
    [0.1, '100.000%'],
  ])('points for a mismatch of %d at %s', (residual, place) => {
    expect(strip(residual).pointer).toBe(place);
  });

  it('stops at its ends, with a pointer of another shape', () => {
    const inside = attributesOf(strip(0.1).html, 'path', 'd')[0];
    const [below, above] = [strip(-0.75), strip(255.9)];
    expect([below.pointer, above.pointer]).toEqual(['0.000%', '100.000%']);
    const shapes = [inside, ...[below, above].map(({ html }) => attributesOf(html, 'path', 'd')[0])];
    expect(new Set(shapes).size).toBe(3);
  });

  it('says the mismatch in an output, with a tick once it is a match', () => {
    expect(strip(-0.0214).html).toContain('<output class="residual">−2.14 %</output>');
    expect(strip(0.0002).html).toContain('<output class="residual">+0.02 % ✓</output>');
  });

  it('labels its marks', () => {
    expect(textOf(strip(0).html)).toContain('−10 %−5 %match+5 %+10 %');
  });

  it.each([
    [0, -0.1],
    [100, 0],
    [150, 0.05],
    [500, 0.1],
    [-500, -0.1],
  ])('reports for a press at %d of 200 pixels a mismatch of %d', (clientX, residual) => {
    const [heard = Number.NaN, ...others] = strip(0.03).pressAt(clientX);
    expect(heard).toBeCloseTo(residual, 12);
    expect(others).toEqual([]);
  });
});
