import { describe, expect, it } from 'vitest';
import { shownRows, writeCsv } from '../../src/figure/table.ts';

const pairs = (count: number) => ({
  columns: [{ title: 'Pair' }, { title: 'Share', write: (share: number) => `${share.toFixed(1)} %` }],
  rows: Array.from({ length: count }, (_, index) => [index + 1, index / 3]),
});

describe('shownRows', () => {
  it('are all of them while they are few', () => {
    expect(shownRows(pairs(3))).toEqual([
      ['1', '0.0 %'],
      ['2', '0.3 %'],
      ['3', '0.7 %'],
    ]);
  });

  it('are the first, the last and some at even steps of many', () => {
    expect(shownRows(pairs(64)).map(([pair]) => pair)).toEqual(['1', '16', '32', '48', '64']);
  });

  it('are none of a table without rows', () => {
    expect(shownRows(pairs(0))).toEqual([]);
  });
});

describe('writeCsv', () => {
  it('has every row, in full precision', () => {
    const lines = writeCsv(pairs(64)).split('\r\n');
    expect(lines).toHaveLength(66);
    expect(lines.slice(0, 3)).toEqual(['Pair,Share', '1,0', '2,0.3333333333333333']);
  });

  it('quotes what would end a cell', () => {
    const table = { columns: [{ title: 'a, b' }, { title: 'c' }], rows: [['say "so"', 'two\nlines']] };
    expect(writeCsv(table)).toBe('"a, b",c\r\n"say ""so""","two\nlines"\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@now'])('leaves no text %s that a spreadsheet would compute', (text) => {
    expect(writeCsv({ columns: [{ title: 'x' }], rows: [[text]] })).toBe(`x\r\n'${text}\r\n`);
  });

  it('keeps a negative number a number', () => {
    expect(writeCsv({ columns: [{ title: 'x' }], rows: [[-1.5]] })).toBe('x\r\n-1.5\r\n');
  });
});
