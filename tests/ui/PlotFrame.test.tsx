import { createRef } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { percent, PlotFrame } from '../../src/ui/PlotFrame.tsx';
import { attributeOf, attributesOf, openingTags } from '../support/html.ts';
import { render } from '../support/rendered.ts';

const html = renderToString(
  <PlotFrame
    label="Period of each pair"
    xTicks={[
      { at: 0, label: '1' },
      { at: 50, label: '33', minor: true },
    ]}
    yTicks={[{ at: 25, label: '1000' }]}
    xTitle="pair i"
    yTitle="period, tokens"
    areaRef={createRef<SVGSVGElement>()}
  >
    <circle r="4" />
  </PlotFrame>,
);

describe('PlotFrame', () => {
  it('is one image with a name for a screen reader', () => {
    const [area = ''] = openingTags(html, 'svg');
    expect(attributeOf(area, 'role')).toBe('img');
    expect(attributeOf(area, 'aria-label')).toBe('Period of each pair');
  });

  it('hides ticks and titles from a screen reader, which hears the name', () => {
    expect(html).toContain('<g class="plot-ticks" aria-hidden="true">');
    expect(attributesOf(html, 'p', 'aria-hidden')).toEqual(['true', 'true']);
  });

  it('places ticks in per cent of the area', () => {
    expect(attributesOf(html, 'text', 'y')).toEqual(['25.000%', '100%', '100%']);
    expect(attributesOf(html, 'text', 'x')).toEqual(['-8', '0.000%', '50.000%']);
  });

  it('draws a grid line at each tick of the upright axis', () => {
    const [line = '', ...others] = openingTags(html, 'line');
    expect(others).toEqual([]);
    expect([attributeOf(line, 'y1'), attributeOf(line, 'y2')]).toEqual(['25.000%', '25.000%']);
  });

  it('marks the ticks that a narrow plot leaves out', () => {
    expect(attributesOf(html, 'text', 'class')).toEqual(['', '', 'minor']);
  });

  it('draws what it is given, between its titles', () => {
    expect(html).toMatch(/period, tokens<\/p>.*<circle r="4".*<\/svg>.*pair i<\/p>/s);
  });
});

describe('percent', () => {
  it.each([
    [0, '0.000%'],
    [33.333_333, '33.333%'],
    [-5, '-5.000%'],
  ])('writes %d as %s', (value, text) => {
    expect(percent(value)).toBe(text);
  });
});

it('knows ticks that moved, and their lines, as the same', () => {
  const keysOf = (label: string) => {
    const ticks = [{ at: 10, label }];
    const { find } = render(() => (
      <PlotFrame label="Periods" xTicks={ticks} yTicks={ticks} xTitle="pair" yTitle="period">
        <circle />
      </PlotFrame>
    ));
    const isAcross = ({ props }: { readonly props: Readonly<Record<string, unknown>> }) =>
      props['text-anchor'] === 'middle';
    return [find('line').key, find('text').key, find('text', isAcross).key];
  };
  expect(keysOf('10')).toEqual(keysOf('20'));
});
