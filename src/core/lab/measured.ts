import type { LabPlace, LabSpan } from './settings.ts';

/**
 * Results of the lab's models, measured beforehand (`npm run -s lab -- tabulate`), as the oracle's functions look them up.
 * They are data, so whoever calls the functions loads them first: the build and the tools with `install.ts`, a page with
 * the question that needs them.
 */
export interface MeasuredSetting {
  /** How wide the ranges are, in tokens. */
  readonly width: number;
  /** How many letters were counted in each range, in base 36 with spaces between. */
  readonly letters: string;
  /** For each factor on the base that was tried, or the only setting, how many of them were predicted; as `letters`. */
  readonly hits: readonly string[];
}

export interface MeasuredTable {
  /** The factors on the base that were tried, in ascending order by equal ratios. */
  readonly lambdas: readonly number[];
  readonly settings: Readonly<Record<string, MeasuredSetting>>;
}

/** What answers from the results. */
export interface LabLookup {
  readonly accuracy: (span: LabSpan) => number;
  readonly readsTo: (place: LabPlace) => number;
}

let installed: LabLookup | null = null;

/** Makes the results known to the oracle's functions. */
export function installMeasured(lookup: LabLookup): void {
  installed = lookup;
}

/**
 * What answers from the results.
 * @throws Error where they were not loaded, which is a fault of the caller's
 */
export function measured(): LabLookup {
  if (installed === null) throw new Error('The results of the lab were not loaded.');
  return installed;
}
