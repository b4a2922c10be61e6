import { describe, expect, it } from 'vitest';
import { createNotebook } from '../../../src/notebook/notebook.ts';
import { NotebookContext } from '../../../src/notebook/use-notebook.ts';
import { declareQuantities } from '../../../src/notebook/quantities.ts';
import { lineFor } from '../../../src/widgets/relative-property/Drawing.tsx';
import Figure from '../../../src/widgets/relative-property/Figure.tsx';
import { derive, parameterNames } from '../../../src/widgets/relative-property/model.ts';
import { readingOf } from '../../../src/widgets/relative-property/reading.ts';
import { startingAt } from '../../support/figures.tsx';
import { attributesOf, textOf } from '../../support/html.ts';
import { render } from '../../support/rendered.ts';

type Values = Partial<Record<(typeof parameterNames)[number], number>>;

const start = { n: 10, distance: 3, d: 8, b: 10_000 };
const declarationsAt = (changes: Values) =>
  startingAt(declareQuantities(parameterNames), { ...start, ...changes });
const view = (changes: Values = {}) =>
  render(() => <Figure declarations={declarationsAt(changes)} id="fig" />).html;

const termsIn = (html: string) =>
  [...html.matchAll(/class="term( score)?"[^>]*>([^<]*)/g)].map(([, , text]) => text);
const signsIn = (html: string) => [...html.matchAll(/class="sign"[^>]*>([^<]*)/g)].map(([, text]) => text);

describe('the figure of the relative property', () => {
  it('writes the score as a sum of cosines', () => {
    expect(termsIn(view())).toEqual(['−0.99', '0.96', '1.00', '1.00', '1.96']);
    expect(signsIn(view())).toEqual(['+', '+', '+', '=']);
    expect(signsIn(view({ d: 128 }))).toEqual(['…', '…', '…', '…', '=']);
  });

  it('shows the same terms wherever the two tokens are', () => {
    for (const n of [0, 1, 500, 60_000]) expect(termsIn(view({ n }))).toEqual(termsIn(view()));
    expect(termsIn(view({ distance: 4 }))).not.toEqual(termsIn(view()));
  });

  it('has a handle for both tokens and one for the distance', () => {
    expect(attributesOf(view(), 'g', 'aria-label')).toEqual(
      expect.arrayContaining([
        'position of the key, n, handle in the plot',
        'distance, δ, handle in the plot',
      ]),
    );
  });

  it('tells the score at the slider of the key', () => {
    expect(attributesOf(view(), 'input', 'aria-valuetext')[0]).toBe('10 tokens, the score is 1.96');
  });

  it('has a line that is long enough for both tokens', () => {
    expect([1, 100, 101, 1000, 65_536].map(lineFor)).toEqual([100, 100, 1000, 1000, 100_000]);
  });

  it('says in a question what is, and no more', () => {
    const notebook = createNotebook(declarationsAt({}));
    const { html } = render(() => (
      <NotebookContext.Provider value={{ notebook, idPrefix: 'q', free: ['distance'] }}>
        <Figure declarations={notebook.declarations} />
      </NotebookContext.Provider>
    ));
    expect(textOf(html)).toContain(readingOf(derive(start), 10));
    expect(html).toContain('class="handle key fixed"');
  });
});

describe('the words of the relative property', () => {
  it('say where the tokens are, how far apart the arrows are, and the score', () => {
    expect(readingOf(derive(start), 10)).toBe(
      'The key is at position 10 and the query at 13, 3 tokens later. ' +
        'Their arrows are 172° apart in pair 1 and 0.172° apart in pair 4. The 4 cosines add up to 1.96.',
    );
    expect(readingOf(derive({ ...start, distance: 1 }), 10)).toContain('at 11, 1 token later');
  });
});
