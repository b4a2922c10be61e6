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

it('draws the cells of each look as one path, row by row, and nothing where there is nothing', () => {
  const rows = [
    ['seen', 'seen', 'unseen far', ''],
    ['', '', '', 'seen'],
  ];
  const { html } = drawInPlot(Cells, { rows });
  expect(attributesOf(html, 'svg', 'viewBox')).toContain('0 0 4 2');
  expect(attributesOf(html, 'path', 'class')).toEqual(['seen', 'unseen far']);
  expect(attributesOf(html, 'path', 'd')).toEqual(['M0 0h2v1h-2zM3 1h1v1h-1z', 'M2 0h1v1h-1z']);
});

it('lets the text point at all cells of a look by its first class', () => {
  const { html } = drawInPlot(Cells, { rows: [['slowed shade-1', 'slowed shade-2', 'kept']] });
  expect(attributesOf(html, 'path', 'data-part')).toEqual(['slowed', 'slowed', 'kept']);
});

it('knows the cells of a look as the same, wherever they are', () => {
  const keyOf = (row: readonly string[]) => drawInPlot(Cells, { rows: [row] }).find('path').key;
  expect(keyOf(['', 'seen', 'seen'])).toBe(keyOf(['seen', 'seen', 'seen']));
});
