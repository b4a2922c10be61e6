import type { CellCurve, CellShown, CellValue } from './cell.ts';

type Fields = Readonly<Record<string, unknown>>;

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
const isValue = (value: unknown): value is CellValue =>
  typeof value === 'number' || typeof value === 'string';
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const rowOf = (row: unknown): readonly CellValue[] => (isList(row) ? row.filter(isValue) : []);

function curveOf(curve: unknown): CellCurve {
  const { name, points } = (curve ?? {}) as Fields;
  const isPoint = (point: unknown): point is [number, number] =>
    isList(point) && point.length === 2 && point.every((value) => typeof value === 'number');
  return { name: textOf(name), points: isList(points) ? points.filter(isPoint) : [] };
}

function thingOf(thing: unknown): readonly CellShown[] {
  if (typeof thing !== 'object' || thing === null) return [];
  const { kind, text, value, columns, rows, left, curves, x, y, logX, logY } = thing as Fields;
  if (kind === 'text') return [{ kind, text: textOf(text) }];
  if (kind === 'value' && isValue(value)) return [{ kind, value }];
  if (kind === 'table' && isList(rows)) {
    const titles = isList(columns) ? columns.map(textOf) : [];
    return [{ kind, columns: titles, rows: rows.map(rowOf), left: typeof left === 'number' ? left : 0 }];
  }
  if (kind === 'plot' && isList(curves)) {
    const axes = { x: textOf(x), y: textOf(y), logX: logX === true, logY: logY === true };
    return [{ kind, curves: curves.map(curveOf), ...axes }];
  }
  return [];
}

/** What a realm says that a cell has shown. A program may have meddled with it, so what does not fit is left out. */
export function readShown(json: string): readonly CellShown[] {
  try {
    const things: unknown = JSON.parse(json);
    return isList(things) ? things.flatMap(thingOf) : [];
  } catch {
    return [];
  }
}
