import { formatNumber } from '../core/numeric/format.ts';
import { countedTicks } from './plot/axis.ts';

/** A column of a figure's table. */
export interface FigureColumn {
  readonly title: string;
  /** How its numbers are written; left out, in up to seven figures. */
  readonly write?: (value: number) => string;
}

/** The numbers behind a figure. */
export interface FigureTable {
  readonly columns: readonly FigureColumn[];
  /** In the order of the columns, the first cell the row's heading; numbers in full precision. */
  readonly rows: readonly (readonly (number | string)[])[];
}

/** The most rows that a page shows; a download has all of them. */
const MOST_SHOWN = 8;

/** The rows that a page shows, as texts: all of them, or the first, the last and some between at even steps. */
export function shownRows({ columns, rows }: FigureTable): readonly (readonly string[])[] {
  const places = rows.length <= MOST_SHOWN ? rows.map((_, index) => index + 1) : countedTicks(rows.length);
  const write = (cell: number | string, index: number): string => {
    if (typeof cell === 'string') return cell;
    return columns[index]?.write?.(cell) ?? formatNumber(cell, 'shortest');
  };
  return places.flatMap((place) => {
    const row = rows[place - 1];
    return row === undefined ? [] : [row.map(write)];
  });
}

/** What a spreadsheet would take for a formula. */
const formulaStart = /^[=+\-@\t\r]/;

function writeCell(cell: number | string): string {
  if (typeof cell === 'number') return String(cell);
  const harmless = formulaStart.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** The whole table as comma-separated values (RFC 4180), numbers with a decimal point and in full precision. */
export function writeCsv({ columns, rows }: FigureTable): string {
  const lines = [columns.map(({ title }) => title), ...rows];
  return lines.map((cells) => `${cells.map(writeCell).join(',')}\r\n`).join('');
}
