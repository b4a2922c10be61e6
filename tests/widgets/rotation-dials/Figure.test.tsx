import { describe, expect, it } from 'vitest';
import { declareQuantities } from '../../../src/notebook/quantities.ts';
import Figure from '../../../src/widgets/rotation-dials/Figure.tsx';
import { derive, parameterNames } from '../../../src/widgets/rotation-dials/model.ts';
import { readingOf, shortTurns, turnsInWords } from '../../../src/widgets/rotation-dials/reading.ts';
import { startingAt } from '../../support/figures.tsx';
import { attributesOf } from '../../support/html.ts';
import { render } from '../../support/rendered.ts';

const plain = (text: string) => text.replaceAll('\u202F', ' ');

function view(changes: Partial<Record<(typeof parameterNames)[number], number>> = {}) {
  const values = { position: 20, d: 8, b: 10_000, ...changes };
  return render(() => (
    <Figure declarations={startingAt(declareQuantities(parameterNames), values)} id="fig" />
  )).html;
}

const namesIn = (html: string) =>
  [...html.matchAll(/class="pair-name"[^>]*>pair (?:<!-- -->)?(\d+)/g)].map(([, pair]) => pair);
const turnsIn = (html: string) =>
  [...html.matchAll(/class="turns"[^>]*>([^<]*)/g)].map(([, text = '']) => plain(text));

describe('the figure of rotation dials', () => {
  it('has a dial for every pair of a small head, and for some of a large one', () => {
    expect(namesIn(view())).toEqual(['1', '2', '3', '4']);
    expect(namesIn(view({ d: 128 }))).toEqual(['1', '16', '32', '48', '64']);
    expect(view()).not.toContain('class="gap"');
    expect(view({ d: 128 }).match(/class="gap"/g)).toHaveLength(4);
  });

  it('says under each dial how many turns the pair has made', () => {
    expect(turnsIn(view())).toEqual(['3.18', '0.318', '0.0318', '0.00318']);
    expect(turnsIn(view({ position: 0 }))).toEqual(['0', '0', '0', '0']);
  });

  it('marks where pairs complete their first turn, and which have done so', () => {
    const groups = (html: string) =>
      [...html.matchAll(/<g class="(passed|ahead)"><line[^>]*>(?:<\/line>)?<text[^>]*>(\d+)/g)].map(
        ([, passed, pair]) => [pair, passed === 'passed'],
      );
    expect(groups(view({ position: 70 }))).toEqual([
      ['1', true],
      ['2', true],
      ['3', false],
      ['4', false],
    ]);
    // The slowest pairs of a large base complete no turn on the line.
    expect(groups(view({ d: 128, b: 1_000_000 })).map(([pair]) => pair)).toEqual(['1', '16', '32']);
  });

  it('can be dragged along the line and reaches positions beyond it', () => {
    expect(attributesOf(view(), 'g', 'aria-label')).toContain('position, p, handle in the plot');
    expect(view({ position: 1_000_000 })).toContain('x2="100.000%" y1="100%"');
  });
});

describe('the words of rotation dials', () => {
  it('names the fastest and the slowest pair, and what a token does to each', () => {
    expect(readingOf(derive({ position: 20, d: 8, b: 10_000 }), 20)).toBe(
      'At position 20, pair 1 has made 3.18 turns and pair 4, the slowest, 0.00318 of a turn. ' +
        'From one token to the next, pair 1 turns by 57.3° and pair 4 by 0.0573°.',
    );
  });

  it.each([
    [0, '0', 'no turn yet'],
    [1e-8, '< 0.001', '1.00 × 10⁻⁸ of a turn'],
    [0.004_21, '0.00421', '0.00421 of a turn'],
    [0.999, '0.999', '0.999 of a turn'],
    [12.34, '12.3', '12.3 turns'],
    [10_430.4, '10 430', '10 430 turns'],
  ])('writes %d turns in short and in a sentence', (turns, short, words) => {
    expect(plain(shortTurns(turns))).toBe(short);
    expect(plain(turnsInWords(turns))).toBe(words);
  });
});
