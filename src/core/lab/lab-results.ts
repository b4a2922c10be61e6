import { outOfRange, requireChoice, requireGreater, requireInteger } from '../numeric/check.ts';
import type { OracleEntry } from '../oracle-function.ts';
import { measuredTable } from './measured.ts';

/** What the lab's models were measured under. The first one and `first-base` take a factor on the base. */
export const labSettings = [
  'base',
  'matched-base',
  'interpolation',
  'by-parts',
  'yarn',
  'tuned-nothing',
  'tuned-interpolation',
  'tuned-base',
  'tuned-by-parts',
  'alibi',
  't5',
  'no-positions',
  'not-scaled',
  'stale-keys',
  'other-pairing',
  'ramp-turned',
  'first-base',
  'first-by-parts',
  'first-alibi',
  'first-t5',
] as const;
export type LabSetting = (typeof labSettings)[number];

export interface LabPlace {
  readonly setting: LabSetting;
  readonly lambda?: number;
}

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
function rangesOf({ setting, lambda = 1 }: LabPlace): readonly Counted[] {
  const { lambdas, settings } = measuredTable();
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

/**
 * The share of letters that a model of the lab predicts between two positions of texts of 512 tokens; in the settings
 * `first-…` between two distances to the first binding.
 *
 * Formula: hits ÷ letters, over whole ranges
 *
 * Source: measured on the shipped weights, 16 texts of seed 1 (32 for `first-…`), by `npm run -s lab -- tabulate`.
 *
 * Convention: a factor on the base between two that were tried counts as the nearer one, by ratio. The tried ones are the
 * powers of the cube root of 2 from 1 to 64; `matched-base` is the factor that matches the last pair for 512 tokens.
 *
 * Range: from and to bounds of ranges, multiples of 32 (64 for `first-…`), 0 to 512; lambda greater than 0. Throws
 * `RangeError`, also where no letter was counted.
 *
 * Accuracy: exact counts.
 */
export function labAccuracy({
  from,
  to,
  ...place
}: LabPlace & { readonly from: number; readonly to: number }): number {
  const ranges = rangesOf(place);
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

/**
 * The position up to which a model of the lab reads: the end of the last range of which at least half is predicted, as is
 * all before it; in the settings `first-…` the distance.
 *
 * Formula: the first bound after which less than half is predicted
 *
 * Source: as `labAccuracy`.
 *
 * Convention: ranges with fewer than 8 letters do not end it; 512 where all are read.
 *
 * Range: as `labAccuracy`. Throws `RangeError`.
 *
 * Accuracy: exact, in steps of a range.
 */
export function labReadsTo(place: LabPlace): number {
  const ranges = rangesOf(place);
  const failed = ranges.find(({ letters, hits }) => letters >= leastLetters && hits < letters / 2);
  return failed?.from ?? ranges.at(-1)?.to ?? 0;
}

export const labAccuracyEntry: OracleEntry = {
  name: 'labAccuracy',
  needs: ['setting', 'from', 'to'],
  takes: ['lambda'],
  evaluate: labAccuracy,
};

export const labReadsToEntry: OracleEntry = {
  name: 'labReadsTo',
  needs: ['setting'],
  takes: ['lambda'],
  evaluate: labReadsTo,
};
