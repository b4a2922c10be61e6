import { outOfRange, requireChoice, requireGreater, requireInteger } from '../numeric/check.ts';
import type { LabLookup, MeasuredTable } from './measured.ts';
import { labSettings } from './settings.ts';
import type { LabPlace } from './settings.ts';

/** A range with fewer letters does not end what is read: chance could decide it. */
const leastLetters = 8;

/** A range of a setting's results. */
interface Counted {
  readonly from: number;
  readonly to: number;
  readonly letters: number;
  readonly hits: number;
}

const readCounts = (text: string): readonly number[] =>
  text.split(' ').map((count) => Number.parseInt(count, 36));

/** The index of the factor nearest by ratio. */
function nearestIndex(lambdas: readonly number[], lambda: number): number {
  const awayFrom = (index: number) => Math.abs(Math.log((lambdas[index] ?? 1) / lambda));
  return lambdas.reduce((best, _, index) => (awayFrom(index) < awayFrom(best) ? index : best), 0);
}

/** The results of a setting by ranges, those of the factor on the base that is nearest to the given one. */
function rangesOf(
  { lambdas, settings }: MeasuredTable,
  { setting, lambda = 1 }: LabPlace,
): readonly Counted[] {
  const measured = settings[requireChoice('setting', setting, labSettings)];
  const factor = requireGreater('lambda', lambda, 0);
  if (measured === undefined) throw outOfRange('setting', setting, 'one that was measured');
  const { width, letters, hits } = measured;
  const row = readCounts(hits[hits.length === 1 ? 0 : nearestIndex(lambdas, factor)] ?? '');
  return readCounts(letters).map((count, index) => ({
    from: index * width,
    to: (index + 1) * width,
    letters: count,
    hits: row[index] ?? 0,
  }));
}

function accuracyIn(ranges: readonly Counted[], from: number, to: number): number {
  const end = ranges.at(-1)?.to ?? 0;
  const [low, high] = [requireInteger('from', from, 0, end), requireInteger('to', to, 0, end)];
  const inside = ranges.filter((range) => range.from >= low && range.to <= high);
  const letters = inside.reduce((sum, range) => sum + range.letters, 0);
  const [width = 0] = ranges.map((range) => range.to);
  if (low % width !== 0) throw outOfRange('from', from, `a multiple of ${String(width)}`);
  if (high % width !== 0 || letters === 0) {
    throw outOfRange('to', to, `a multiple of ${String(width)}, with letters between it and ${String(low)}`);
  }
  return inside.reduce((sum, range) => sum + range.hits, 0) / letters;
}

function reachIn(ranges: readonly Counted[]): number {
  const failed = ranges.find(({ letters, hits }) => letters >= leastLetters && hits < letters / 2);
  return failed?.from ?? ranges.at(-1)?.to ?? 0;
}

/** Looks results up in a table. */
export function createLookup(table: MeasuredTable): LabLookup {
  return {
    accuracy: ({ from, to, ...place }) => accuracyIn(rangesOf(table, place), from, to),
    readsTo: (place) => reachIn(rangesOf(table, place)),
  };
}
