import { describe, expect, it } from 'vitest';
import { declareQuantities } from '../../../src/notebook/quantities.ts';
import { Drawing } from '../../../src/widgets/alibi-slopes/Drawing.tsx';
import Figure from '../../../src/widgets/alibi-slopes/Figure.tsx';
import { derive, parameterNames } from '../../../src/widgets/alibi-slopes/model.ts';
import { readingOf, writeLeft, writeSlope } from '../../../src/widgets/alibi-slopes/reading.ts';
import { drawInFigure, startingAt } from '../../support/figures.tsx';
import { textOf } from '../../support/html.ts';
import { render } from '../../support/rendered.ts';

const declarations = declareQuantities(parameterNames);
const plain = (text: string) => text.replaceAll('\u202F', ' ');

const view = (values: Record<string, number> = {}) =>
  render(() => <Figure declarations={startingAt(declarations, values)} id="fig" />).html;

const readingAt = (distance: number, head: number, heads: number) =>
  plain(readingOf(derive({ distance, head, heads })));

describe('the figure of the slopes', () => {
  it.each([
    ['one head', { heads: 1, head: 1 }],
    ['many heads, far away', { heads: 63, head: 63, distance: 1_048_576 }],
    ['three heads', { heads: 3, head: 2 }],
  ])('draws finite places only for %s', (_, values) => {
    expect(view(values)).not.toMatch(/NaN|Infinity|undefined|∞/);
  });

  it('tells appended heads from the others, and has none for a power of two', () => {
    expect(textOf(view({ heads: 12 }))).toContain('4 appended');
    expect(view({ heads: 12 })).toContain('data-part="appended"');
    expect(view({ heads: 16 })).not.toContain('appended');
  });

  it('shows a predicted distance within the plot, and no other prediction', () => {
    const drawn = (guess: number | string | null) => {
      const values = { distance: 1000, head: 8, heads: 8 };
      return drawInFigure(Drawing, { derived: derive(values), values, isAsked: false, guess, drawn: null })
        .html;
    };
    expect(drawn(500)).toContain('series guess');
    for (const guess of [null, 'far', 0, 1e9]) expect(drawn(guess)).not.toContain('series guess');
  });
});

describe('readingOf', () => {
  it('says what a head leaves, and of the gentlest that no other leaves more', () => {
    expect(readingAt(1000, 8, 8)).toBe(
      'Head 8 of 8 has the slope 1/256. At 1000 tokens it adds −3.906 to a score, which leaves 2.0 % of the weight. ' +
        'Every other head leaves less.',
    );
    expect(readingAt(1, 1, 8)).toContain('At 1 token it adds −0.5000');
    expect(readingAt(1, 1, 8)).not.toContain('Every other head');
  });

  it('says of an appended head that it is one', () => {
    expect(readingAt(10, 12, 12)).toContain('It is one of the 4 heads appended to 8.');
  });
});

describe('how numbers are written', () => {
  it('writes powers of two as fractions', () => {
    expect(writeSlope(1 / 64)).toBe('1/64');
    expect(writeSlope(2 ** -0.5)).toBe('0.7071');
  });

  it('writes shares in per cent, tiny ones as powers of ten, and one that vanished as 0', () => {
    expect(writeLeft(0.0201)).toBe('2.0 %');
    expect(writeLeft(1.1e-17)).toBe('1.1 × 10⁻¹⁷');
    expect(writeLeft(0)).toBe('0');
  });
});
