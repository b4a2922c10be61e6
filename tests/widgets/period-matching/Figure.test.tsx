import { describe, expect, it } from 'vitest';
import { createNotebook } from '../../../src/notebook/notebook.ts';
import { declareQuantities } from '../../../src/notebook/quantities.ts';
import { NotebookContext } from '../../../src/notebook/use-notebook.ts';
import Figure from '../../../src/widgets/period-matching/Figure.tsx';
import { parameterNames } from '../../../src/widgets/period-matching/model.ts';
import type { PeriodMatchingParameters } from '../../../src/widgets/period-matching/model.ts';
import { readingOf } from '../../../src/widgets/period-matching/reading.ts';
import { startingAt } from '../../support/figures.tsx';
import { attributesOf, textOf } from '../../support/html.ts';
import { extremes, figureOf, stateOf } from '../../support/period-matching.ts';
import { render } from '../../support/rendered.ts';

const declarations = declareQuantities(parameterNames);
const declarationsAt = (changes: Partial<PeriodMatchingParameters>) =>
  startingAt(declarations, { ...stateOf(changes) });

const view = (changes: Partial<PeriodMatchingParameters> = {}) =>
  render(() => <Figure declarations={declarationsAt(changes)} id="fig" />).html;

describe('the figure of period matching', () => {
  it.each(extremes)('says and shows only finite numbers for %s', (_, changes) => {
    const html = view(changes);
    expect(html).not.toMatch(/NaN|Infinity|undefined|∞/);
    const range = declarations.lambda;
    expect(textOf(html)).toContain(readingOf(figureOf(changes), stateOf(changes).lambda, range));
  });

  it('tells at the slider of λ how far off the match is', () => {
    expect(attributesOf(view({ lambda: 4 }), 'input', 'aria-valuetext')[0]).toBe(
      '4.0000, the last period is 2.14 % too short',
    );
  });

  it('reads the mismatch in the inset, with a tick once it is a match', () => {
    const value = (html: string) => /inset-value">([^<]*)/.exec(html)?.[1];
    expect(value(view({ lambda: 4 }))).toBe('−2.14 %');
    expect(value(view({ lambda: 4.089 }))).toBe('0.00 % ✓');
  });

  it('shows in the table the first pair, the last, and some at even steps between', () => {
    const rows = (html: string) => [...html.matchAll(/<th scope="row">(\d+)</g)].map(([, pair]) => pair);
    expect(rows(view())).toEqual(['1', '16', '32', '48', '64']);
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
});

describe('the figure of period matching in a question', () => {
  /** The figure of a question that asks for λ, and its notebook. */
  function asked(changes: Partial<PeriodMatchingParameters> = {}, free: readonly string[] = ['lambda']) {
    const notebook = createNotebook(declarationsAt(changes));
    return render(() => (
      <NotebookContext.Provider value={{ notebook, idPrefix: 'q1-figure', free }}>
        <Figure declarations={notebook.declarations} />
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

  it.each([1, 4, 4.089, 16])('does not say whether it is a match: λ = %d', (lambda) => {
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
    expect(asked({}, ['m'])).toContain('class="handle rebased fixed"');
  });
});
