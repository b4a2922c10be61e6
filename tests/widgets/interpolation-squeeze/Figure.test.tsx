import { describe, expect, it } from 'vitest';
import { declareQuantities } from '../../../src/notebook/quantities.ts';
import { arcPath, placeAt } from '../../../src/widgets/interpolation-squeeze/Dial.tsx';
import { Drawing, stretchSetAt } from '../../../src/widgets/interpolation-squeeze/Drawing.tsx';
import Figure from '../../../src/widgets/interpolation-squeeze/Figure.tsx';
import { derive, parameterNames } from '../../../src/widgets/interpolation-squeeze/model.ts';
import type { InterpolationSqueezeParameters } from '../../../src/widgets/interpolation-squeeze/model.ts';
import { drawInFigure, startingAt } from '../../support/figures.tsx';
import { attributeOf, attributesOf, openingTags } from '../../support/html.ts';
import { render } from '../../support/rendered.ts';

const declarations = declareQuantities(parameterNames);
const course: InterpolationSqueezeParameters = { s: 2, m: 16_384, m_l: 4096, d: 128, b: 10_000 };

const view = (changes: Partial<InterpolationSqueezeParameters> = {}) =>
  render(() => <Figure declarations={startingAt(declarations, { ...course, ...changes })} id="fig" />).html;

/** Where the threads lead to, in per cent of the axis. */
const feet = (html: string) =>
  openingTags(html, 'line')
    .filter((tag) => attributeOf(tag, 'class') === 'thread')
    .map((tag) => Number.parseFloat(attributeOf(tag, 'x2') ?? ''));

/** How many tokens of the ruler are drawn as past the trained length. */
const beyond = (html: string) =>
  openingTags(html, 'g').filter((tag) => attributeOf(tag, 'class') === 'beyond').length;

describe('the figure of interpolation', () => {
  it('squeezes every token of the ruler by s, evenly', () => {
    const ends = feet(view());
    expect(ends).toHaveLength(33);
    expect(ends[0]).toBe(0);
    expect(ends[16]).toBeCloseTo(25, 2);
    expect(ends[32]).toBeCloseTo(50, 2);
  });

  it('marks the tokens that are still past the trained length, and none once all fit', () => {
    expect(beyond(view({ s: 1 }))).toBe(24);
    expect(beyond(view({ s: 2 }))).toBe(16);
    expect(beyond(view({ s: 4 }))).toBe(0);
  });

  it('says at both circles what was, what is and what would be', () => {
    const lines = [...view({ s: 4 }).matchAll(/<p>([^<]*°[^<]*)<\/p>/g)].map(([, line]) => line);
    expect(lines).toEqual([
      '57.3° as trained',
      '14.3° squeezed',
      '27.1° as trained',
      '27.1° squeezed',
      '108° not squeezed',
    ]);
  });

  it('draws the arc of the last pair in red only where it leaves the known one', () => {
    expect(view({ s: 2 })).toContain('band beyond');
    expect(view({ s: 4 })).not.toContain('band beyond');
    expect(view({ s: 2, d: 4, b: 100 })).not.toContain('band beyond');
  });

  it('shows the guess as a hand of the left circle, if it is an angle', () => {
    const hands = (guess: number | null) => {
      const { html } = drawInFigure(Drawing, {
        derived: derive(course),
        values: course,
        isAsked: false,
        drawn: null,
        guess,
      });
      return openingTags(html, 'line').filter((tag) => attributeOf(tag, 'class') === 'series guess');
    };
    expect(attributesOf(hands(90).join(''), 'line', 'y2')).toEqual(['-94.00']);
    expect(hands(null)).toEqual([]);
    expect(hands(400)).toEqual([]);
  });

  it('tells at the slider of s what neighbours keep', () => {
    expect(attributesOf(view({ s: 4 }), 'input', 'aria-valuetext')[0]).toBe(
      '4.0000, neighbours 14.3° apart, all positions trained',
    );
  });
});

describe('stretchSetAt', () => {
  it('is the stretch that brings the end of the text there, and never less than nothing', () => {
    expect([16_384, 4096, 1, 0, -500].map((end) => stretchSetAt(16_384, end))).toEqual([
      1, 4, 16_384, 16_384, 16_384,
    ]);
  });
});

describe('a dial', () => {
  it('counts degrees from the right, against the clock', () => {
    const places = [0, 90, 180].map((degrees) => placeAt(10, degrees).map((at) => Math.round(at)));
    expect(places).toEqual([
      [10, -0],
      [0, -10],
      [-10, -0],
    ]);
  });

  it('draws short and long arcs, and a turn for what is longer', () => {
    expect(arcPath(10, 0, 90)).toBe('M10.00 0.00A10 10 0 0 0 0.00 -10.00');
    expect(arcPath(10, 0, 270)).toContain('A10 10 0 1 0');
    expect(arcPath(10, 0, 1e6)).toBe(arcPath(10, 0, 359.99));
  });
});
