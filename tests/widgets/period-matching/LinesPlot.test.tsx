import { describe, expect, it } from 'vitest';
import { LinesPlot } from '../../../src/widgets/period-matching/LinesPlot.tsx';
import type { PeriodMatchingParameters } from '../../../src/widgets/period-matching/model.ts';
import { attributeOf, attributesOf, openingTags } from '../../support/html.ts';
import { extremes, figureOf } from '../../support/period-matching.ts';
import { render, send } from '../../support/rendered.ts';

/** The plot of a state, and what it reports. */
function plot(changes: Partial<PeriodMatchingParameters> = {}) {
  const stretches: number[] = [];
  const { html, find } = render(() => (
    <LinesPlot figure={figureOf(changes)} onStretch={(stretch) => stretches.push(stretch)} />
  ));
  return { html, find, stretches };
}

const heightOf = (html: string, element: string, name: string, attribute: string): number => {
  const tag = openingTags(html, element).find((each) => attributeOf(each, 'class') === name) ?? '';
  return Number.parseFloat(attributeOf(tag, attribute) ?? 'NaN');
};

/** Presses the handle at a height of a plot that is 100 pixels high. */
function pressAt({ find }: ReturnType<typeof plot>, clientY: number): void {
  const area = find('svg', ({ props }) => props.class === 'plot-area').ref as { current: unknown };
  area.current = { getBoundingClientRect: () => ({ left: 0, top: 0, width: 100, height: 100 }) };
  const handle = find('g', ({ props }) => String(props.class).startsWith('handle'));
  const currentTarget = { setPointerCapture: () => undefined };
  const event = { button: 0, pointerId: 1, clientX: 100, clientY, preventDefault: () => undefined };
  send(handle, 'onPointerDown', { ...event, currentTarget });
}

describe('LinesPlot', () => {
  it.each(extremes)('draws finite places for %s', (_, changes) => {
    const { html } = plot(changes);
    expect(html).not.toMatch(/NaN|Infinity|undefined|∞/);
    expect(attributesOf(html, 'line', 'x2').length).toBeGreaterThanOrEqual(4);
  });

  it('has a name that says what is drawn', () => {
    expect(attributesOf(plot().html, 'svg', 'aria-label')).toEqual([
      'Period of each of the 64 pairs as trained, interpolated 4.00 times, and re-based',
    ]);
  });

  it('lifts the whole line by interpolation', () => {
    const { html } = plot();
    const rise = ['y1', 'y2'].map(
      (end) =>
        heightOf(html, 'line', 'series trained', end) - heightOf(html, 'line', 'series interpolated', end),
    );
    expect(rise[0]).toBeGreaterThan(5);
    expect(rise[0]).toBeCloseTo(rise[1] ?? Number.NaN, 2);
  });

  it('holds the re-based line at pair 1, and brings its end to the target at the exact λ', () => {
    const { html } = plot({ lambda: figureOf().exactLambda });
    const line = (rule: string, end: string) => heightOf(html, 'line', `series ${rule}`, end);
    expect(line('rebased', 'y1')).toBe(line('trained', 'y1'));
    expect(line('rebased', 'y2')).toBeCloseTo(line('interpolated', 'y2'), 3);
    expect(heightOf(html, 'circle', 'knob', 'cy')).toBeCloseTo(heightOf(html, 'circle', 'target', 'cy'), 3);
  });

  it('marks the knob only where the periods match', () => {
    expect(openingTags(plot().html, 'g').join()).not.toContain('matched');
    expect(openingTags(plot({ lambda: 4.089 }).html, 'g').join()).toContain('handle matched');
  });

  it('keeps the knob at the edge, as an arrow, for a λ that is far too large', () => {
    const { html } = plot({ lambda: 65_536 });
    expect(heightOf(html, 'circle', 'hit', 'cy')).toBe(0);
    expect(html).toContain('<path class="knob" d="M0 -12');
    expect(html).not.toContain('<circle class="knob"');
  });

  it('writes long periods as powers of ten', () => {
    const { html } = plot({ m: 1_048_576, m_l: 512, b: 10_000_000 });
    expect(html).toContain('>10¹⁰<');
    expect(html).toContain(`>1\u202F000\u202F000<`);
  });

  it('labels the first and the last pair', () => {
    const ticks = (html: string) =>
      [...html.matchAll(/<text[^>]*text-anchor="middle"[^>]*>(\d+)/g)].map(([, n]) => n);
    expect(ticks(plot().html)).toEqual(['1', '17', '33', '48', '64']);
    expect(ticks(plot({ d: 4 }).html)).toEqual(['1', '2']);
  });

  it('reports the stretch of interpolation where the handle is dragged to the target', () => {
    const shown = plot();
    pressAt(shown, heightOf(shown.html, 'circle', 'target', 'cy'));
    expect(shown.stretches).toHaveLength(1);
    expect(shown.stretches[0]).toBeCloseTo(4, 2);
  });

  it('reports no stretch where the handle is dragged to the trained line', () => {
    const shown = plot();
    pressAt(shown, heightOf(shown.html, 'line', 'series trained', 'y2'));
    expect(shown.stretches[0]).toBeCloseTo(1, 2);
  });
});
