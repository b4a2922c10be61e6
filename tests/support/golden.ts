import { readFileSync } from 'node:fs';
import type { OracleValue } from '../../src/core/oracle-function.ts';

/** A value as a golden file holds it: long decimals are strings. */
export type GoldenValue = string | number | null | readonly string[] | Readonly<Record<string, number>>;

export interface GoldenCase {
  readonly arguments: Readonly<Record<string, unknown>>;
  readonly value: GoldenValue;
}

/** The text of a file among the golden values. */
export function readGoldenText(file: string): string {
  return readFileSync(new URL(`../fixtures/golden/${file}`, import.meta.url), 'utf8');
}

/** The cases of an oracle function. */
export function readGoldenCases(name: string): readonly GoldenCase[] {
  const file = JSON.parse(readGoldenText(`${name}.json`)) as { readonly cases: readonly GoldenCase[] };
  return file.cases;
}

/** The largest relative difference of a value from the golden one; infinite where they differ in kind. */
export function relativeError(value: OracleValue, golden: GoldenValue): number {
  if (typeof value === 'number') return errorOfNumber(value, golden);
  if (value === null || golden === null) return value === golden ? 0 : Number.POSITIVE_INFINITY;
  const [got, wanted] = [Object.entries(value), new Map(Object.entries(golden))];
  if (got.length !== wanted.size) return Number.POSITIVE_INFINITY;
  return Math.max(
    ...got.map(([key, each]: [string, number]) => errorOfNumber(each, wanted.get(key) ?? null)),
  );
}

function errorOfNumber(value: number, golden: unknown): number {
  if (typeof golden !== 'string' && typeof golden !== 'number') return Number.POSITIVE_INFINITY;
  const wanted = Number(golden);
  return value === wanted ? 0 : Math.abs(value - wanted) / Math.abs(wanted);
}

/** A case of the separate reference file. */
export interface ReferenceCase {
  readonly id: string;
  readonly inputs: Readonly<Record<string, number>>;
  readonly outputs: Readonly<Record<string, unknown>>;
}

/** The separate reference cases whose id starts so. */
export function readReferenceCases(idStart: string): readonly ReferenceCase[] {
  const file = JSON.parse(readGoldenText('reference.json')) as { readonly cases: readonly ReferenceCase[] };
  return file.cases.filter(({ id }) => id.startsWith(idStart));
}

/** The rows of the separate table of pairs, by column. */
export function readReferencePairs(): readonly Readonly<Record<string, number>>[] {
  const [header = '', ...rows] = readGoldenText('reference-pairs-d128-b10000-4096-16384.csv')
    .trim()
    .split('\n');
  const columns = header.trim().split(',');
  return rows.map((row) =>
    Object.fromEntries(row.split(',').map((cell, column) => [columns[column] ?? '', Number(cell)])),
  );
}
