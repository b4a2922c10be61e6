import type { CellJob } from './cell.ts';

/** What a cell may show at most. What goes beyond is left out; things and the rows of a table that are missing are counted. */
export const most = { things: 40, rows: 100, columns: 8, curves: 4, points: 1000, characters: 200 } as const;

/** The functions with which a cell’s code shows something, written as the code calls them. */
const showing = `
  const text = (value) => apply(slice, '' + value, [0, ${most.characters}]);
  const write = (value, depth = 0) => {
    if (typeof value === 'string') return depth === 0 ? value : stringify(value);
    if (typeof value === 'function') return 'a function';
    if (typeof value === 'symbol') return 'a symbol';
    if (value === undefined) return 'nothing';
    if (value === null || typeof value !== 'object') return '' + value;
    if (value instanceof Error) return value.name + ': ' + value.message;
    const names = isArray(value) ? null : keys(value);
    const parts = [];
    const count = names === null ? value.length : names.length;
    for (let index = 0; index < count && index < 20; index += 1) {
      const name = names === null ? index : names[index];
      const part = depth > 3 ? '…' : write(value[name], depth + 1);
      parts[index] = names === null ? part : name + ': ' + part;
    }
    if (count > 20) parts[20] = 'and ' + (count - 20) + ' more';
    const list = apply(join, parts, [', ']);
    return names === null ? '[' + list + ']' : '{' + list + '}';
  };
  const entry = (value) => (typeof value === 'number' && isFinite(value) ? value : text(write(value)));
  let left = 0;
  const add = (thing) => {
    if (shown.length < ${most.things}) shown[shown.length] = thing;
    else left += 1;
  };
  const allShown = () => {
    const text = 'A cell shows ${most.things} things. Left out: ' + left + ' more.';
    if (left > 0) shown[${most.things}] = { kind: 'text', text };
    return stringify(shown);
  };
  const print = (...values) => {
    const words = [];
    for (let index = 0; index < values.length; index += 1) words[index] = write(values[index]);
    add({ kind: 'text', text: text(apply(join, words, [' '])) });
  };
  const isGroup = (value) => typeof value === 'object' && value !== null && !isArray(value);
  const table = (rows, columns) => {
    if (!isArray(rows)) throw new TypeError('table takes a list of rows');
    const names = isArray(columns) ? columns : isGroup(rows[0]) ? keys(rows[0]) : [];
    const written = [];
    for (let at = 0; at < rows.length && at < ${most.rows}; at += 1) {
      const row = rows[at];
      const cells = [];
      const from = isGroup(row) ? (isArray(columns) ? columns : names) : isArray(row) ? null : [0];
      const width = from === null ? row.length : from.length;
      for (let index = 0; index < width && index < ${most.columns}; index += 1) {
        cells[index] = entry(isGroup(row) ? row[from[index]] : isArray(row) ? row[index] : row);
      }
      written[at] = cells;
    }
    const titles = [];
    for (let index = 0; index < names.length && index < ${most.columns}; index += 1) titles[index] = text(names[index]);
    add({ kind: 'table', columns: titles, rows: written, left: rows.length - written.length });
  };
  const pointsOf = (points) => {
    const kept = [];
    for (let at = 0; at < points.length && kept.length < ${most.points}; at += 1) {
      const point = points[at];
      if (!isArray(point) || typeof point[0] !== 'number' || typeof point[1] !== 'number') {
        throw new TypeError('plot takes points, [x, y], and entry ' + (at + 1) + ' is ' + write(point, 1));
      }
      if (isFinite(point[0]) && isFinite(point[1])) kept[kept.length] = [point[0], point[1]];
    }
    return kept;
  };
  const plot = (data, { x = 'x', y = 'y', logX = false, logY = false } = {}) => {
    if (!isArray(data) && !isGroup(data)) throw new TypeError('plot takes a list of points, or named lists of points');
    const names = isArray(data) ? [''] : keys(data);
    const curves = [];
    for (let index = 0; index < names.length && index < ${most.curves}; index += 1) {
      const points = isArray(data) ? data : data[names[index]];
      if (!isArray(points)) throw new TypeError('the curve ' + names[index] + ' is no list of points');
      curves[index] = { name: text(names[index]), points: pointsOf(points) };
    }
    add({ kind: 'plot', curves, x: text(x), y: text(y), logX: !!logX, logY: !!logY });
  };`;

/**
 * An expression whose value is a function of the host’s `ask`, which takes a name and arguments as JSON. It gives the
 * realm the course’s functions, the cell’s values and what shows something, and answers `end(value)`, for the value of the
 * last expression, and `shown()`, all that was shown as JSON. It keeps the built-ins that it needs.
 */
export function cellSetup(functions: readonly string[], values: CellJob['values']): string {
  return `((ask) => {
  'use strict';
  const { isArray } = Array;
  const { isFinite } = Number;
  const { parse, stringify } = JSON;
  const { defineProperty, keys } = Object;
  const { apply } = Reflect;
  const { slice } = String.prototype;
  const { join } = Array.prototype;
  const shown = [];
  ${showing}
  const give = (name, value) => defineProperty(globalThis, name, { value, configurable: true, enumerable: false });
  const sent = (key, value) => (typeof value === 'number' && !isFinite(value) ? '' + value : value);
  for (const name of ${JSON.stringify(functions)}) {
    give(name, (args = {}) => {
      const answer = parse(ask(stringify({ name, args }, sent)));
      if (answer.problem !== undefined) throw new RangeError(answer.problem);
      return answer.value;
    });
  }
  const values = ${JSON.stringify(values)};
  for (const name of keys(values)) give(name, values[name]);
  for (const [name, value] of [['print', print], ['table', table], ['plot', plot]]) give(name, value);
  for (const name of ['log', 'info', 'warn', 'error', 'debug']) console[name] = print;
  console.table = table;
  const isRow = (value) => isArray(value) || isGroup(value);
  return {
    __proto__: null,
    end: (value) => {
      if (value === undefined) return;
      if (isArray(value) && value.length > 0 && isRow(value[0])) table(value);
      else add({ kind: 'value', value: entry(value) });
    },
    shown: allShown,
  };
})`;
}
