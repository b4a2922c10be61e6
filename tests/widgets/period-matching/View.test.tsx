import { describe, expect, it } from 'vitest';
import type { Declarations } from '../../../src/notebook/parameters.ts';
import type { PeriodMatchingParameters } from '../../../src/widgets/period-matching/model.ts';
import { readingOf } from '../../../src/widgets/period-matching/reading.ts';
import PeriodMatchingView from '../../../src/widgets/period-matching/View.tsx';
import { attributesOf, openingTags, textOf } from '../../support/html.ts';
import { periodMatchingDeclarations } from '../../support/parameters.ts';
import { extremes, figureOf, stateOf } from '../../support/period-matching.ts';
import { render } from '../../support/rendered.ts';

/** The lesson's parameters, with other defaults. */
function declarationsAt(changes: Partial<PeriodMatchingParameters>): Declarations {
  const state: Readonly<Record<string, number>> = { ...stateOf(changes) };
  return Object.fromEntries(
    Object.entries(periodMatchingDeclarations).map(([name, declaration]) => [
      name,
      { ...declaration, default: state[name] ?? Number.NaN },
    ]),
  );
}

const view = (changes: Partial<PeriodMatchingParameters> = {}) =>
  render(() => <PeriodMatchingView declarations={declarationsAt(changes)} />).html;

describe('PeriodMatchingView', () => {
  it.each(extremes)('says and shows only finite numbers for %s', (_, changes) => {
    const html = view(changes);
    expect(html).not.toMatch(/NaN|Infinity|undefined|∞/);
    const reading = readingOf(figureOf(changes), stateOf(changes).lambda, periodMatchingDeclarations.lambda);
    expect(textOf(html)).toContain(reading);
  });

  it('has a field and a slider for each parameter, λ first', () => {
    expect(attributesOf(view(), 'input', 'id')).toEqual(
      ['lambda', 'm', 'm_l', 'd', 'b'].flatMap((name) => [
        `period-matching-${name}`,
        `period-matching-${name}-slider`,
      ]),
    );
  });

  it('gives no id twice', () => {
    const ids = [...view().matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('tells at the slider of λ how far off the match is', () => {
    expect(attributesOf(view({ lambda: 4 }), 'input', 'aria-valuetext')[0]).toBe(
      '4.0000, the last period is 2.14 % too short',
    );
  });

  it('shows in the table the first pair, the last, and three between', () => {
    const rows = (html: string) => [...html.matchAll(/<th scope="row">(\d+)</g)].map(([, pair]) => pair);
    expect(rows(view())).toEqual(['1', '17', '33', '48', '64']);
    expect(rows(view({ d: 4 }))).toEqual(['1', '2']);
  });

  it('shows in the last row of the table that the periods match at the exact λ', () => {
    const html = view({ lambda: figureOf().exactLambda });
    const cells = [...html.slice(html.lastIndexOf('<tr>')).matchAll(/<t[hd][^>]*>([^<]*)/g)];
    expect(cells.map(([, text = '']) => text.replaceAll('\u202F', ' '))).toEqual([
      '64',
      '54 410',
      '217 641',
      '217 641',
      '4.000',
      '0.00 %',
    ]);
  });

  it('has a button that starts over', () => {
    expect(openingTags(view(), 'button')).toHaveLength(1);
    expect(view()).toContain('>Reset the figure</button>');
  });
});
