import { describe, expect, it } from 'vitest';
import { declareQuantities } from '../../../src/notebook/quantities.ts';
import { Drawing } from '../../../src/widgets/t5-buckets/Drawing.tsx';
import Figure from '../../../src/widgets/t5-buckets/Figure.tsx';
import { derive, parameterNames } from '../../../src/widgets/t5-buckets/model.ts';
import { readingOf } from '../../../src/widgets/t5-buckets/reading.ts';
import { drawInFigure, startingAt } from '../../support/figures.tsx';
import { textOf } from '../../support/html.ts';
import { render } from '../../support/rendered.ts';

const declarations = declareQuantities(parameterNames);
const decoder = { distance: 200, direction: 0, buckets: 32, reach: 128 };
const plain = (text: string) => text.replaceAll('\u202F', ' ');

const view = (values: Record<string, number> = {}) =>
  render(() => <Figure declarations={startingAt(declarations, values)} id="fig" />).html;
const readingAt = (values: Partial<typeof decoder>) => plain(readingOf(derive({ ...decoder, ...values })));

describe('the figure of the buckets', () => {
  it.each([
    ['the defaults', {}],
    ['an encoder', { direction: 1 }],
    ['few buckets that reach as far as there are', { buckets: 8, reach: 8 }],
    ['many buckets, a long reach and a far key', { buckets: 64, reach: 8192, distance: 1_048_576 }],
  ])('draws finite places only for %s', (_, values) => {
    expect(view(values)).not.toMatch(/NaN|Infinity|undefined|∞/);
  });

  it('has a second line for keys after the query only where a query looks there', () => {
    expect(view({ direction: 1 })).toContain('data-part="after"');
    expect(view()).not.toContain('data-part="after"');
    expect(textOf(view({ direction: 1 }))).toContain('keys after the query');
  });

  it('shows a predicted distance', () => {
    const drawn = (guess: number | null) =>
      drawInFigure(Drawing, { derived: derive(decoder), values: decoder, isAsked: false, guess, drawn: null })
        .html;
    expect(drawn(300)).toContain('series guess');
    expect(drawn(null)).not.toContain('series guess');
  });
});

describe('readingOf', () => {
  it('names what shares the bucket', () => {
    expect(readingAt({ distance: 7 })).toBe(
      'A key 7 tokens back is in bucket 7, which holds this distance alone.',
    );
    expect(readingAt({ distance: 1 })).toMatch(/^A key 1 token back is in bucket 1,/);
    expect(readingAt({ distance: 50 })).toBe(
      'A key 50 tokens back is in bucket 24, which holds the distances 46 to 51. ' +
        'The model cannot tell them apart by their bias.',
    );
    expect(readingAt({ distance: 10_000 })).toBe(
      'A key 10 000 tokens back is in bucket 31, the last one. ' +
        'All distances from 113 on share it, without an end.',
    );
  });

  it('says of an encoder on which side the key is', () => {
    expect(readingAt({ direction: 1, distance: 3 })).toContain('3 tokens before the query');
  });
});
