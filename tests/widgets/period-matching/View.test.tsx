import { describe, expect, it } from 'vitest';
import { createNotebook } from '../../../src/notebook/notebook.ts';
import type { Declarations } from '../../../src/notebook/parameters.ts';
import { NotebookContext } from '../../../src/notebook/use-notebook.ts';
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

describe('PeriodMatchingView in a question', () => {
  /** The figure of a question that asks for λ, and its notebook. */
  function asked(changes: Partial<PeriodMatchingParameters> = {}, free: readonly string[] = ['lambda']) {
    const notebook = createNotebook(declarationsAt(changes));
    return render(() => (
      <NotebookContext.Provider value={{ notebook, idPrefix: 'q1-figure', free }}>
        <PeriodMatchingView declarations={notebook.declarations} />
      </NotebookContext.Provider>
    )).html;
  }

  it('has controls for what the learner sets, with ids of its own', () => {
    expect(attributesOf(asked(), 'input', 'id')).toEqual(['q1-figure-lambda', 'q1-figure-lambda-slider']);
    expect(attributesOf(asked({}, ['m', 'b']), 'input', 'id')).toEqual([
      'q1-figure-m',
      'q1-figure-m-slider',
      'q1-figure-b',
      'q1-figure-b-slider',
    ]);
  });

  it.each([1, 4, 4.089, 4.089, 16])('does not say whether it is a match: λ = %d', (lambda) => {
    const html = asked({ lambda });
    expect(textOf(html)).not.toMatch(/they match|periods match|✓|Raise|Lower/);
    expect(html).not.toContain('matched');
  });

  it('does not print the answer unless the learner set it', () => {
    const key = figureOf({ m_l: 512, m: 1_048_576, d: 4 }).exactLambda;
    const text = textOf(asked({ m_l: 512, m: 1_048_576, d: 4, lambda: 1 }));
    expect(text).not.toContain('need');
    expect(text.replaceAll(/\s/g, '')).not.toContain(String(Math.round(key)).slice(0, 3));
    expect(textOf(asked())).not.toMatch(/4\.08/);
  });

  it('has no handle to drag where λ is not the learner’s', () => {
    expect(asked()).not.toContain('fixed');
    expect(asked({}, ['m'])).toContain('class="period-matching fixed"');
  });
});
