import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Cells, mergeRuns } from '../../../src/figure/plot/Cells.tsx';
import { attributesOf } from '../../support/html.ts';
import { drawInPlot } from '../../support/figures.tsx';

describe('mergeRuns', () => {
  it('joins equal neighbours', () => {
    expect(mergeRuns(['a', 'a', 'b', 'a'])).toEqual([
      { from: 0, length: 2, look: 'a' },
      { from: 2, length: 1, look: 'b' },
      { from: 3, length: 1, look: 'a' },
    ]);
  });

  it('covers every cell with its look, and no neighbours look the same', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', '')), (row) => {
        const runs = mergeRuns(row);
        expect(runs.flatMap(({ look, length }) => Array.from({ length }, () => look))).toEqual(row);
        runs.forEach(({ look }, index) => expect(look).not.toBe(runs[index + 1]?.look));
      }),
    );
  });
});

it('draws one rectangle for each run, and none where there is nothing', () => {
  const rows = [
    ['seen', 'seen', 'unseen', ''],
    ['', '', '', ''],
  ];
  const { html } = drawInPlot(Cells, { rows });
  expect(attributesOf(html, 'rect', 'class')).toEqual(['seen', 'unseen']);
  expect(attributesOf(html, 'rect', 'width')).toEqual(['50.000%', '25.000%']);
  expect(attributesOf(html, 'rect', 'height')).toEqual(['50.000%', '50.000%']);
});

it('knows a run whose end moved, or that begins elsewhere, as the same', () => {
  const keyOf = (row: readonly string[]) => drawInPlot(Cells, { rows: [row] }).find('rect').key;
  expect(keyOf(['', 'seen', 'seen'])).toBe(keyOf(['seen', 'unseen', 'unseen']));
});
