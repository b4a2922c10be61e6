import { describe, expect, it } from 'vitest';
import { declareQuantities } from '../../../src/notebook/quantities.ts';
import Figure from '../../../src/widgets/pair-layouts/Figure.tsx';
import { derive, parameterNames } from '../../../src/widgets/pair-layouts/model.ts';
import { readingOf } from '../../../src/widgets/pair-layouts/reading.ts';
import { startingAt } from '../../support/figures.tsx';
import { render } from '../../support/rendered.ts';

const start = { pairing: 0, distance: 1, d: 8, b: 10_000 };
const view = (changes: Partial<typeof start> = {}) =>
  render(() => (
    <Figure declarations={startingAt(declareQuantities(parameterNames), { ...start, ...changes })} id="fig" />
  )).html;

const arcsIn = (html: string) => [
  ...html.matchAll(/class="arc ([a-z-]+)(?: fine)?" d="M([\d.]+) 1A[^"]* ([\d.]+) 1"/g),
];

describe('the figure of pair layouts', () => {
  it('joins neighbours, or the two halves, as the reader chooses', () => {
    const ends = (html: string) =>
      arcsIn(html).map(([, layout, from, to]) => [layout, Number(from), Number(to)]);
    expect(ends(view({ d: 4 }))).toEqual([
      ['interleaved', 12.5, 37.5],
      ['interleaved', 62.5, 87.5],
    ]);
    expect(ends(view({ d: 4, pairing: 1 }))).toEqual([
      ['half-split', 12.5, 62.5],
      ['half-split', 37.5, 87.5],
    ]);
  });

  it('numbers each coordinate of a small head, and the ends of a large one', () => {
    const numbers = (html: string) =>
      [...html.matchAll(/class="number"[^>]*>(\d+)/g)].map(([, number]) => number);
    expect(numbers(view())).toEqual(['0', '1', '2', '3', '4', '5', '6', '7']);
    expect(numbers(view({ d: 128 }))).toEqual(['0', '64', '127']);
    expect(arcsIn(view({ d: 128 }))).toHaveLength(64);
  });

  it('draws both curves whichever layout is chosen, and the handle on the chosen one', () => {
    for (const [pairing, layout, other] of [
      [0, 'interleaved', 'half-split'],
      [1, 'half-split', 'interleaved'],
    ] as const) {
      const html = view({ pairing });
      expect(html).toContain('class="series interleaved"');
      expect(html).toContain('class="series half-split"');
      expect(html).toContain(`class="handle ${layout} "`);
      expect(html).toContain(`class="points ${other}"`);
    }
  });
});

describe('the words of pair layouts', () => {
  it('give one score under both layouts, and what it is without rotation', () => {
    expect(readingOf(derive({ ...start, d: 4 }), 1)).toBe(
      'The same query and key, 1 token apart, score 27.70 with neighbours as pairs and 25.40 with halves. ' +
        'At distance 0 both layouts score 30.00.',
    );
    expect(readingOf(derive({ ...start, distance: 12 }), 12)).toContain('12 tokens apart');
  });
});
