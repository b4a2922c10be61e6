import { describe, expect, it } from 'vitest';
import { createNotebook } from '../../../src/notebook/notebook.ts';
import { declareQuantities } from '../../../src/notebook/quantities.ts';
import { NotebookContext } from '../../../src/notebook/use-notebook.ts';
import { draggedArc } from '../../../src/widgets/base-and-angles/FarDial.tsx';
import Figure from '../../../src/widgets/base-and-angles/Figure.tsx';
import { NearDial } from '../../../src/widgets/base-and-angles/NearDial.tsx';
import { derive, parameterNames } from '../../../src/widgets/base-and-angles/model.ts';
import type { BaseAndAnglesParameters } from '../../../src/widgets/base-and-angles/model.ts';
import { startingAt } from '../../support/figures.tsx';
import { attributesOf, textOf } from '../../support/html.ts';
import { render } from '../../support/rendered.ts';

const small: BaseAndAnglesParameters = { m_l: 2048, m: 8192, d: 16, b: 10_000, lambda: 1 };
const declarationsAt = (changes: Partial<BaseAndAnglesParameters>) =>
  startingAt(declareQuantities(parameterNames), { ...small, ...changes });

const drawnAt = (changes: Partial<BaseAndAnglesParameters> = {}) =>
  render(() => <Figure declarations={declarationsAt(changes)} id="fig" />);
const plain = (html: string) => textOf(html).replaceAll('\u202F', ' ');
const count = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].length;

describe('the figure of base and angles', () => {
  it('draws two dials for each pair of a small head', () => {
    const { html } = drawnAt();
    expect(count(html, /class="dial"/g)).toBe(16);
    expect(plain(html)).toContain('Far: over all 8192 tokens');
  });

  it('marks the arcs of pairs 7 and 8 as never met, and after the match that of pair 7 alone', () => {
    const marked = (lambda: number) => count(drawnAt({ lambda }).html, /class="arc beyond"/g);
    expect([marked(1), marked(4 ** (16 / 14)), marked(16)]).toEqual([2, 1, 0]);
  });

  it('says at a dial what is near, what is far, and what was met', () => {
    const labels = attributesOf(drawnAt().html, 'svg', 'aria-label');
    expect(labels[0]).toBe('Pair 1, neighbouring tokens: 57.3° apart');
    expect(labels.at(-1)).toBe('Pair 8, over the whole text: 148°; met 37.1° in training');
  });

  it('tells at the slider of λ how far the last pair turns', () => {
    expect(attributesOf(drawnAt({ lambda: 2 }).html, 'input', 'aria-valuetext')[0]).toContain(
      'the last pair covers 80.9°, in training 37.1°',
    );
  });

  it('lists all that is drawn in the table, with what is unseen', () => {
    const { html } = drawnAt({ lambda: 4 ** (16 / 14) });
    const rows = [...html.matchAll(/<tr>.*?<\/tr>/gs)].map(([row]) => textOf(row).replaceAll(/\s+/g, ' '));
    expect(rows).toHaveLength(9);
    expect(rows[7]).toMatch(/143.*1\.22.*yes/);
    expect(rows[8]).toMatch(/37\.1.*1\.00.*no/);
  });

  it('has no handle in a question that asks for something else', () => {
    const notebook = createNotebook(declarationsAt({}));
    const asked = (free: readonly string[]) =>
      render(() => (
        <NotebookContext.Provider value={{ notebook, idPrefix: 'q1', free }}>
          <Figure declarations={notebook.declarations} />
        </NotebookContext.Provider>
      )).html;
    expect(asked(['m'])).toContain('class="handle rebased fixed"');
    expect(asked(['lambda'])).not.toContain('fixed');
  });
});

describe('a dial of near tokens', () => {
  const dial = (guess: number | null) => {
    const [angles] = derive(small).pairs;
    if (angles === undefined) throw new Error('a head has a first pair');
    return render(() => <NearDial angles={angles} guess={guess} />).html;
  };

  it('shows a guess as a hand of its own, at most a right angle', () => {
    expect(dial(null)).not.toContain('guess');
    expect(dial(90)).toMatch(/series guess"[^>]* x2="0.00" y2="-88.00"/);
    expect(dial(400)).toMatch(/series guess"[^>]* x2="0.00" y2="-88.00"/);
  });
});

describe('draggedArc', () => {
  it('is the angle of the place, in turns, from the right against the clock', () => {
    expect(draggedArc({ x: 10, y: 10 }, 0.1)).toBeCloseTo(0.125, 12);
    expect(draggedArc({ x: 0, y: 10 }, 0.2)).toBeCloseTo(0.25, 12);
    expect(draggedArc({ x: -10, y: -0.001 }, 0.4)).toBeCloseTo(0.5, 4);
  });

  it('goes on beyond a turn, and stops at none', () => {
    expect(draggedArc({ x: 10, y: 1 }, 0.99)).toBeCloseTo(1.0159, 4);
    expect(draggedArc({ x: 10, y: -1 }, 0.05)).toBe(0.001);
  });
});
