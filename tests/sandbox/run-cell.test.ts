import { describe, expect, test } from 'vitest';
import { callOracle } from '../../src/core/oracle.ts';
import { most } from '../../src/sandbox/cell-guest.ts';
import { readShown } from '../../src/sandbox/read-shown.ts';
import { runCell } from './cells.ts';

const scaling = { trainedLength: 4096, targetLength: 16384, headSize: 128 };

describe('a cell', () => {
  test('shows the value of its last expression', async () => {
    expect(await runCell('const a: number = 20; a + 1')).toEqual({
      shown: [{ kind: 'value', value: 21 }],
      problem: null,
    });
    expect((await runCell("'four'")).shown).toEqual([{ kind: 'value', value: 'four' }]);
    expect((await runCell('({ s: 4, name: "x" })')).shown).toEqual([
      { kind: 'value', value: '{s: 4, name: "x"}' },
    ]);
    expect((await runCell('[0 / 0, 1 / 0]')).shown).toEqual([{ kind: 'value', value: '[NaN, Infinity]' }]);
    expect((await runCell('const a = 1')).shown).toEqual([]);
  });

  test('calls the functions of the core, with the values of the page', async () => {
    const code = 'baseScaleFactor({ trainedLength: m_l, targetLength: m, headSize: d })';
    const { shown } = await runCell(code, { values: { m_l: 4096, m: 16384, d: 128 } });
    expect(shown).toEqual([{ kind: 'value', value: callOracle('baseScaleFactor', scaling) }]);
    expect((await runCell('const d = 64; d / 2', { values: { d: 128 } })).shown).toEqual([
      { kind: 'value', value: 32 },
    ]);
    expect((await runCell('method', { values: { method: 'yarn' } })).shown).toEqual([
      { kind: 'value', value: 'yarn' },
    ]);
  });

  test('is told what a function of the core does not take, at its line', async () => {
    const { problem } = await runCell('const a = 1;\nperiod({ base: 10000, headSize: 127, pair: 1 })');
    expect(problem).toMatchObject({ kind: 'threw', line: 2 });
    expect(problem?.message).toMatch(/RangeError: headSize must be .*127/);
    expect((await runCell('period({ base: 0 / 0, headSize: 8, pair: 1 })')).problem?.message).toContain(
      'NaN',
    );
    expect((await runCell('period({ bass: 1 })')).problem?.message).toContain('Did you mean "base"?');
  });

  test('prints lines, tables and plots in their order', async () => {
    const { shown } = await runCell(`
      print('pairs', [1, 2]);
      console.log({ a: 1 });
      table([{ pair: 1, period: 6.5 }, { pair: 2, period: 1 / 0 }]);
      table([[1, 2]], ['a', 'b']);
      plot([[1, 2], [2, 4]], { x: 'pair', logY: true });
      plot({ one: [[0, 1]], two: [[0, 0 / 0]] });
    `);
    expect(shown).toEqual([
      { kind: 'text', text: 'pairs [1, 2]' },
      { kind: 'text', text: '{a: 1}' },
      {
        kind: 'table',
        columns: ['pair', 'period'],
        rows: [
          [1, 6.5],
          [2, 'Infinity'],
        ],
        left: 0,
      },
      { kind: 'table', columns: ['a', 'b'], rows: [[1, 2]], left: 0 },
      {
        kind: 'plot',
        curves: [
          {
            name: '',
            points: [
              [1, 2],
              [2, 4],
            ],
          },
        ],
        x: 'pair',
        y: 'y',
        logX: false,
        logY: true,
      },
      {
        kind: 'plot',
        curves: [
          { name: 'one', points: [[0, 1]] },
          { name: 'two', points: [] },
        ],
        x: 'x',
        y: 'y',
        logX: false,
        logY: false,
      },
    ]);
  });

  test('shows a list of rows as a table, and a list of numbers as it is', async () => {
    expect((await runCell('[[1, 2], [3, 4]]')).shown).toEqual([
      {
        kind: 'table',
        columns: [],
        rows: [
          [1, 2],
          [3, 4],
        ],
        left: 0,
      },
    ]);
    expect((await runCell('[1, 2]')).shown).toEqual([{ kind: 'value', value: '[1, 2]' }]);
  });

  test('names the line at which it fails, and keeps what it showed before', async () => {
    expect(await runCell('print(1);\n\nnull.size')).toEqual({
      shown: [{ kind: 'text', text: '1' }],
      problem: { kind: 'threw', line: 3, message: expect.stringContaining('TypeError') as string },
    });
    expect((await runCell('let a = 1;\nlet = ;')).problem).toMatchObject({ kind: 'syntax', line: 2 });
    expect((await runCell('plot([1, 2])')).problem?.message).toContain('entry 1 is 1');
    expect((await runCell('plot(4)')).problem?.message).toContain('list of points');
  });

  test('is stopped where it does not end, calls itself for ever or takes all memory', async () => {
    expect((await runCell('for (;;) {}', { timeoutMs: 100 })).problem?.kind).toBe('timeout');
    expect((await runCell('const f = () => f() + 1; f()')).problem?.message).toContain('stack overflow');
    const greedy = 'const a = []; for (;;) a.push(new Array(100000).fill(1))';
    expect((await runCell(greedy, { timeoutMs: 25_000 })).problem?.kind).toBe('memory');
    expect((await runCell('1 + 1')).shown).toEqual([{ kind: 'value', value: 2 }]);
  });

  test('shows no more than a page can take', async () => {
    const { shown } = await runCell(`
      table(Array.from({ length: 150 }, (_, index) => [index]));
      plot(Array.from({ length: 5000 }, (_, index) => [index, index]));
      print('x'.repeat(1000));
      for (let index = 0; index < 100; index += 1) print(index);
    `);
    expect(shown).toHaveLength(most.things + 1);
    expect(shown.at(-1)).toEqual({ kind: 'text', text: 'A cell shows 40 things. Left out: 63 more.' });
    expect(shown[0]).toMatchObject({ left: 50 });
    expect(shown[1]?.kind === 'plot' && shown[1].curves[0]?.points).toHaveLength(most.points);
    expect(shown[2]?.kind === 'text' && shown[2].text).toHaveLength(most.characters);
  });

  test('cannot hand over what a page does not expect', async () => {
    const meddle = 'Object.prototype.toJSON = () => ({ kind: "plot", curves: [{}] }); print(1)';
    expect((await runCell(meddle)).shown).toEqual([]);
    const odd = [
      { kind: 'table', rows: [1, [{}, 2]] },
      { kind: 'plot', curves: [null, { points: [[1], [1, 2]] }] },
      null,
      4,
    ];
    expect(readShown(JSON.stringify(odd))).toMatchObject([
      { kind: 'table', columns: [], rows: [[], [2]], left: 0 },
      { kind: 'plot', curves: [{ points: [] }, { name: '', points: [[1, 2]] }], x: '' },
    ]);
    expect(readShown('{')).toEqual([]);
  });

  test('reaches nothing but the language and the course', async () => {
    const names = ['fetch', 'Date', 'performance', 'ask', 'importScripts', 'postMessage', 'std', 'os'];
    const found = `[${names.map((name) => `typeof ${name}`).join(', ')}].join()`;
    expect((await runCell(found)).shown).toEqual([
      { kind: 'value', value: names.map(() => 'undefined').join() },
    ]);
    expect((await runCell('Math.random()')).problem?.message).toContain('switched off');
  });
});
