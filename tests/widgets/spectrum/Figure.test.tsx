import { describe, expect, it } from 'vitest';
import type { DrawingProps } from '../../../src/figure/define-figure.tsx';
import { declareQuantities } from '../../../src/notebook/quantities.ts';
import { Drawing } from '../../../src/widgets/spectrum/Drawing.tsx';
import Figure from '../../../src/widgets/spectrum/Figure.tsx';
import { derive, parameterNames } from '../../../src/widgets/spectrum/model.ts';
import type { Spectrum } from '../../../src/widgets/spectrum/model.ts';
import { readingOf } from '../../../src/widgets/spectrum/reading.ts';
import { drawInFigure, startingAt } from '../../support/figures.tsx';
import { attributesOf } from '../../support/html.ts';
import { render } from '../../support/rendered.ts';

const start = { b: 10_000, d: 128, m_l: 4096 };
const view = (changes: Partial<typeof start> = {}) =>
  render(() => (
    <Figure declarations={startingAt(declareQuantities(parameterNames), { ...start, ...changes })} id="fig" />
  )).html;

type Props = DrawingProps<(typeof parameterNames)[number], Spectrum>;

const drawn = (changes: Partial<Props> = {}) =>
  drawInFigure(Drawing, {
    derived: derive(start),
    values: start,
    isAsked: false,
    guess: null,
    drawn: null,
    ...changes,
  }).html;

describe('the figure of the spectrum', () => {
  it('has a point for every pair', () => {
    const points = (html: string) =>
      /<g class="points periods".*?<\/g>/s.exec(html)?.[0].match(/<circle/g) ?? [];
    expect(points(view())).toHaveLength(64);
    expect(points(view({ d: 8 }))).toHaveLength(4);
  });

  it('draws the trained length as a line that the base does not move', () => {
    const line = (html: string) => /class="trained-length".*?<line[^>]*y1="([^"]*)"/s.exec(html)?.[1];
    expect(line(view())).toBe('54.846%');
    expect(line(view({ b: 1_000_000 }))).toBe(line(view()));
    expect(line(view({ m_l: 2048 }))).not.toBe(line(view()));
  });

  it('marks what the reader predicted at the last pair of the head that it is about', () => {
    const small = { ...start, d: 8 };
    expect(drawn({ guess: 4096, derived: derive(small), values: small })).not.toContain('points guess');
    expect(drawn()).not.toContain('points guess');
    expect(drawn({ guess: 4096 })).toMatch(/points guess"[^>]*><circle cx="100\.000%" cy="54\.846%"/);
  });

  it('reads off period and frequency of each pair', () => {
    const [first] = attributesOf(view(), 'rect', 'aria-valuetext');
    expect(first).toBe('pair 1, period 6.283 tokens, frequency 1.00 radians per token');
  });

  it('tells the longest period at the slider of the base', () => {
    expect(attributesOf(view(), 'input', 'aria-valuetext')[0]?.replaceAll('\u202F', ' ')).toBe(
      '10 000, the slowest pair needs 54 410 tokens for a turn',
    );
  });
});

describe('the words of the spectrum', () => {
  it('say from where to where the periods reach, and how the longest compares with the trained length', () => {
    expect(readingOf(derive(start), start).replaceAll('\u202F', ' ')).toBe(
      'With b = 10 000 and d = 128, each period is 1.155 times the one before, from 6.283 tokens for pair 1 ' +
        'to 54 410 for pair 64. The longest is 13.3 times the trained length of 4096 tokens.',
    );
  });
});
