import { describe, expect, it } from 'vitest';
import { createNotebook } from '../../../src/notebook/notebook.ts';
import { declareQuantities, quantities } from '../../../src/notebook/quantities.ts';
import { NotebookContext } from '../../../src/notebook/use-notebook.ts';
import Figure from '../../../src/widgets/derivation-stepper/Figure.tsx';
import { parameterNames } from '../../../src/widgets/derivation-stepper/model.ts';
import type { LineId } from '../../../src/widgets/derivation-stepper/model.ts';
import { startingAt } from '../../support/figures.tsx';
import { attributesOf, textOf } from '../../support/html.ts';
import { render, send } from '../../support/rendered.ts';

const lineOf = (id: LineId): number => quantities.line.options.findIndex((option) => option.id === id);

/** The figure at a line of the toy head’s derivation, and its notebook. */
function figureAt(id: LineId, changes: Readonly<Record<string, number>> = {}, free?: readonly string[]) {
  const declarations = startingAt(declareQuantities(parameterNames), {
    m_l: 4096,
    m: 16_384,
    d: 8,
    b: 10_000,
    lambda: 1,
    line: lineOf(id),
    ...changes,
  });
  const notebook = createNotebook(declarations);
  const value = { notebook, idPrefix: 'fig', free: free ?? parameterNames };
  const drawn = render(() => (
    <NotebookContext.Provider value={value}>
      <Figure declarations={declarations} />
    </NotebookContext.Provider>
  ));
  return { ...drawn, notebook };
}

/** The figure on a page of its own. */
const pageAt = (id: LineId, changes: Readonly<Record<string, number>> = {}) =>
  textOf(
    render(() => (
      <Figure
        declarations={startingAt(declareQuantities(parameterNames), {
          m_l: 4096,
          m: 16_384,
          d: 8,
          b: 10_000,
          lambda: 1,
          line: lineOf(id),
          ...changes,
        })}
      />
    )).html,
  ).replaceAll('\u202F', ' ');

const equationsIn = (html: string) =>
  [...html.matchAll(/<p class="equation">.*?<\/p>/gs)].map(([equation]) => textOf(equation));

describe('the derivation stepper', () => {
  it('writes the lines as they were reached, a power as text as well', () => {
    expect(equationsIn(figureAt('solved').html)).toEqual([
      '2π (λb)^((d − 2)/d) = m/ml · 2π b^((d − 2)/d)',
      'λ^((d − 2)/d) = m/ml',
      'λ = (m/ml)^(d/(d − 2))',
    ]);
  });

  it('goes on by the move that is pressed, and takes it back', () => {
    const { find, notebook } = figureAt('constraint');
    const press = (drawn: typeof find, words: string) => {
      send(
        drawn('button', ({ props }) => props.children === words),
        'onClick',
        {},
      );
    };
    press(find, 'Divide both sides by 2π and by the power of b');
    expect(notebook.values.peek().line).toBe(lineOf('cancelled'));
    const slip = figureAt('exponent-moved');
    press(slip.find, 'Take it back');
    expect(slip.notebook.values.peek().line).toBe(lineOf('cancelled'));
  });

  it('has a ring where the sides meet, and none where they never do', () => {
    expect(figureAt('exponent-dropped').html).toContain('points target');
    expect(figureAt('first-pair').html).not.toContain('points target');
  });

  it('says on the page whether the move was legal, and both sides', () => {
    expect(pageAt('constraint')).toContain(
      'At λ = 1.000 the left side is 6283 tokens and the right side 25 133 tokens.',
    );
    expect(pageAt('cancelled', { lambda: 16 })).toMatch(
      /A legal move:.*At λ = 16\.00 the left side is 8\.000 and the right side 4\.000\./,
    );
    for (const slip of ['first-pair', 'exponent-dropped', 'exponent-moved'] as const) {
      expect(pageAt(slip)).toContain('A slip:');
    }
  });

  it('claims no slip where the text gets no longer and every line holds at λ = 1', () => {
    expect(pageAt('exponent-dropped', { m: 4096 })).toContain('every line is met at λ = 1');
    expect(pageAt('exponent-dropped', { m: 4096 })).not.toContain('A slip');
  });

  it('judges nothing in a question, and offers no move where the line is not the learner’s', () => {
    const asked = figureAt('exponent-dropped', {}, ['lambda']).html;
    expect(textOf(asked)).not.toMatch(/A slip|A legal move|Take it back/);
    expect(attributesOf(asked, 'input', 'id')).toEqual(['fig-lambda', 'fig-lambda-slider']);
    expect(textOf(figureAt('exponent-dropped', {}, ['line']).html)).toContain('Take it back');
  });
});
