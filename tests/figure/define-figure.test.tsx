import { describe, expect, it, vi } from 'vitest';
import { defineFigure } from '../../src/figure/define-figure.tsx';
import type { FigureDefinition } from '../../src/figure/define-figure.tsx';
import { createNotebook } from '../../src/notebook/notebook.ts';
import { declareQuantities } from '../../src/notebook/quantities.ts';
import { NotebookContext } from '../../src/notebook/use-notebook.ts';
import { attributesOf, textOf } from '../support/html.ts';
import { render } from '../support/rendered.ts';

type Definition = FigureDefinition<'lambda' | 'd', { readonly product: number }>;

const declarations = declareQuantities(['lambda', 'd', 'm']);

/** A figure of which a test spells out only what matters to it. */
function figure(changes: Partial<Definition> = {}) {
  return defineFigure<'lambda' | 'd', { readonly product: number }>({
    name: 'product',
    quantities: ['lambda', 'd'],
    derive: ({ lambda, d }) => ({ product: lambda * d }),
    reading: ({ derived, isAsked }) => `The product is ${derived.product}.${isAsked ? '' : ' Raise it.'}`,
    outcome: ({ product }) => `product ${product}`,
    table: ({ product }) => ({
      columns: [{ title: 'Product' }, { title: 'Twice' }],
      rows: [[product, 2 * product]],
    }),
    Drawing: ({ derived, guess }) => <p class="drawing">{`${derived.product} ${String(guess)}`}</p>,
    ...changes,
  });
}

describe('a defined figure', () => {
  it('draws, reads out and tabulates what it derives from the page’s values', () => {
    const Figure = figure();
    const { html } = render(() => <Figure declarations={declarations} id="fig" />);
    expect(html).toContain('<p class="drawing">128 null</p>');
    expect(html).toContain('The product is 128. Raise it.');
    expect(html).toMatch(/<th scope="row">128<\/th><td>256<\/td>/);
  });

  it('has the controls that a page names alone, the first of them in sight', () => {
    const Figure = figure();
    const { html } = render(() => <Figure declarations={declarations} id="fig" controls={['d']} />);
    expect(html).not.toContain('fig-lambda');
    expect(html).toContain('fig-d');
  });

  it('keeps what is fixed for it, whatever the page has, and offers no control for it', () => {
    const Figure = figure();
    const { html } = render(() => <Figure declarations={declarations} id="fig" fixed={{ d: 32 }} />);
    expect(html).toContain('The product is 32.');
    expect(html).toContain('fig-lambda');
    expect(html).not.toContain('fig-d');
  });

  it('shows no progress, and starts nothing, for values that need no work', () => {
    const start = vi.fn(() => new Promise<void>(() => undefined));
    const drawn = (isNeeded: boolean) => {
      const Figure = figure({ source: { isNeeded: () => isNeeded, start } });
      return render(() => <Figure declarations={declarations} id="fig" />).html;
    };
    expect(drawn(false)).not.toContain('<progress');
    expect(start).not.toHaveBeenCalled();
    expect(drawn(true)).toContain('<progress');
  });

  it('has the main control in sight with its outcome, and folds the others away with their values', () => {
    const Figure = figure();
    const { html } = render(() => <Figure declarations={declarations} id="fig" />);
    const folded = html.slice(html.indexOf('<details'));
    expect(html.indexOf('fig-lambda')).toBeLessThan(html.indexOf('<details'));
    expect(folded).toContain('fig-d');
    expect(textOf(folded)).toContain('d = 128');
    expect(attributesOf(html, 'input', 'aria-valuetext')[0]).toBe('1.0000, product 128');
    expect(html).not.toContain('fig-m"');
  });

  it('has buttons for the settings that it steps through, the one that holds pressed', () => {
    const Figure = figure();
    const steps = [
      { label: 'toy', values: { d: 8 } },
      { label: 'real', values: { d: 128 } },
    ];
    const { html } = render(() => <Figure declarations={declarations} steps={steps} />);
    expect(attributesOf(html, 'button', 'aria-pressed')).toEqual(['false', 'true']);
  });

  it('shows what it derives until its source has more, with a way to stop', () => {
    const start = vi.fn(() => Promise.resolve());
    const Figure = figure({ source: { start } });
    const { html } = render(() => <Figure declarations={declarations} />);
    expect(html).toContain('<p class="drawing">128 null</p>');
    expect(textOf(html)).toContain('Working …Stop');
    expect(start).not.toHaveBeenCalled();
  });

  it('shows no progress of a source that is brief', () => {
    const Figure = figure({ source: { start: () => Promise.resolve(), isBrief: true } });
    const { html } = render(() => <Figure declarations={declarations} />);
    expect(html).toContain('<p class="drawing">128 null</p>');
    expect(textOf(html)).not.toContain('Working');
  });

  it('in a question knows that it is asked, and shows the question’s own values', () => {
    const Figure = figure();
    const notebook = createNotebook(declarations, { lambda: 2, d: 4, m: 512 });
    const { html } = render(() => (
      <NotebookContext.Provider value={{ notebook, idPrefix: 'q', free: ['d'] }}>
        <Figure declarations={declarations} guesses={[{ lesson: 'one', prediction: 'factor' }]} />
      </NotebookContext.Provider>
    ));
    expect(html).toContain('The product is 8.</p>');
    expect(attributesOf(html, 'input', 'id')).toEqual(['q-d', 'q-d-slider']);
    expect(textOf(html)).not.toContain('Copy link');
  });
});
