import type { OracleEntry } from '../oracle-function.ts';
import { measured } from './measured.ts';
import type { LabPlace, LabSpan } from './settings.ts';

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
export function labAccuracy(place: LabSpan): number {
  return measured().accuracy(place);
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
  return measured().readsTo(place);
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
