import { describe, expect, test } from 'vitest';
import { CellOutput } from '../../../src/components/cell/CellOutput.tsx';
import { problemInWords } from '../../../src/components/cell/CellApp.tsx';
import { cellValues } from '../../../src/components/cell/cell-values.ts';
import { placedCells } from '../../../src/course/placed-cells.ts';
import { resolveParameters } from '../../../src/notebook/resolve-parameters.ts';
import type { CellShown } from '../../../src/sandbox/cell.ts';
import { textOf } from '../../support/html.ts';
import { render } from '../../support/rendered.ts';

const draw = (...shown: CellShown[]) => render(() => <CellOutput shown={shown} />).html;
type Plotted = Extract<CellShown, { kind: 'plot' }>;
const plot = (points: [number, number][], logs: Partial<Plotted> = {}): Plotted => ({
  kind: 'plot',
  curves: [{ name: '', points }],
  x: 'pair',
  y: 'turns',
  logX: false,
  logY: false,
  ...logs,
});

describe('what a cell has shown', () => {
  test('is a value to ten figures, without zeros that say nothing', () => {
    expect(textOf(draw({ kind: 'value', value: 4.088996042318 }))).toBe('4.088996042');
    expect(textOf(draw({ kind: 'value', value: 0.5 }))).toBe('0.5');
    expect(textOf(draw({ kind: 'value', value: 54410.5 }))).toBe('54\u202F410.5');
    expect(textOf(draw({ kind: 'value', value: 2.5e-9 }))).toBe('2.500000000 × 10⁻⁹');
    expect(textOf(draw({ kind: 'value', value: '[1, 2]' }))).toBe('[1, 2]');
  });

  test('keeps every digit of an integer part, zeros included', () => {
    const cell = (value: number) => textOf(draw({ kind: 'table', columns: [], rows: [[value]], left: 0 }));
    expect(cell(117_342.08)).toBe('117\u202F342');
    expect(cell(37_110.4)).toBe('37\u202F110');
    expect(cell(5000.02)).toBe('5000');
    expect(cell(120.004)).toBe('120');
    expect(cell(123_456_789_012_345.6)).toBe('123\u202F456\u202F789\u202F012\u202F346');
    expect(cell(Infinity)).toBe('∞');
  });

  test('is a table with its columns, and says how many rows are missing', () => {
    const html = draw({ kind: 'table', columns: ['pair', 'turns'], rows: [[1, 651.8986]], left: 7 });
    expect(html).toContain('<th scope="col">turns</th>');
    expect(html).toContain('<td>651.9</td>');
    expect(textOf(html)).toContain('and 7 more rows');
    expect(draw({ kind: 'table', columns: [], rows: [[1]], left: 0 })).not.toMatch(/<th|more rows/);
  });

  test('is a text as it is, never markup', () => {
    expect(draw({ kind: 'text', text: '<b>' })).toContain('&lt;b>');
  });

  test('is a plot with a line for each curve, named where there are several', () => {
    const points: [number, number][] = [[1, 1], [2, 4], [3, 9]]; // prettier-ignore
    expect(draw(plot(points))).toContain('aria-label="Plot of turns against pair"');
    expect(draw(plot(points)).match(/<polyline/g)).toHaveLength(1);
    expect(draw(plot([[1, 1]]))).toContain('<circle');
    const two: Plotted = { ...plot([]), curves: [{ name: 'one', points }, { name: 'two', points }] }; // prettier-ignore
    expect(textOf(draw(two))).toContain('one');
    expect(draw(two).match(/<polyline/g)).toHaveLength(2);
  });

  test('is a plot in which a line that the figures have too keeps its colour, in any order', () => {
    const classes = (...names: string[]) => {
      const curves = names.map((name, at): Plotted['curves'][number] => ({ name, points: [[1, at], [2, 3], [3, 4]] })); // prettier-ignore
      const lines = draw({ ...plot([]), curves }).match(/<polyline[^>]*/g) ?? [];
      return lines.map((line) => /class="[^"]*?(trained|interpolated|rebased|chosen)/.exec(line)?.[1]);
    };
    expect(classes('interpolated', 'as trained')).toEqual(['interpolated', 'trained']);
    expect(classes('yours', 'base scaling')).toEqual(['chosen', 'rebased']);
    expect(classes('one', 'two')).toEqual(['rebased', 'chosen']);
  });

  test('leaves out what a logarithmic axis cannot show', () => {
    expect(draw(plot([[0, 1], [1, 1], [2, 4]], { logX: true }))).not.toContain('NaN'); // prettier-ignore
    expect(textOf(draw(plot([[-1, 1]], { logX: true })))).toContain('no point that fits');
    expect(textOf(draw(plot([])))).toContain('no point that fits');
  });
});

test('a problem is told with its line, as a sentence', () => {
  expect(problemInWords({ kind: 'threw', message: 'RangeError: pair must be 1', line: 3 })).toBe(
    'Line 3: RangeError: pair must be 1.',
  );
  expect(problemInWords({ kind: 'memory', message: 'it needs more', line: null })).toBe('It needs more.');
  expect(problemInWords({ kind: 'timeout', message: 'x', line: null })).toMatch(/^Stopped: .*loop/);
});

test('a cell sees numbers as they are and choices by their names', () => {
  const declarations = resolveParameters({ d: 64, method: 'yarn' });
  expect(cellValues(declarations, { d: 32, method: 1 })).toEqual({ d: 32, method: 'interpolation' });
  expect(cellValues(declarations, {})).toEqual({ d: 64, method: 'yarn' });
});

test('the code of a cell is the block between its tags', () => {
  const body =
    '<Cell id="one" title="A > b">\n\n```ts\nconst a = 1;\n\na\n```\n\n</Cell>\n\n<Cell id="none" title="x">\ntext\n</Cell>';
  expect([...placedCells(body.replace('A > b', 'A'))]).toEqual([['one', 'const a = 1;\n\na']]);
});
