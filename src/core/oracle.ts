import { alibiBiasEntry, alibiSlopesEntry } from './bias/alibi.ts';
import { t5BucketEntry } from './bias/t5.ts';
import { labAccuracyEntry, labReadsToEntry } from './lab/lab-results.ts';
import { quoteValue } from './numeric/check.ts';
import { nearestChoice } from './numeric/nearest.ts';
import type { OracleEntry, OracleValue } from './oracle-function.ts';
import { periodEntry, rotationFrequencyEntry, rotationsCompletedEntry } from './rope/frequencies.ts';
import { proportionalFrequencyEntry } from './rope/proportional.ts';
import { firstUnfinishedPairEntry } from './rope/unfinished.ts';
import { baseScaleFactorEntry, impliedStretchEntry, scaledBaseEntry } from './scaling/base-scaling.ts';
import { criticalBaseEntry, criticalDimensionEntry, usableLengthEntry } from './scaling/critical-base.ts';
import { dynamicBaseEntry } from './scaling/dynamic.ts';
import { longropeAttentionFactorEntry } from './scaling/longrope.ts';
import { maxAngleRatioEntry, periodRatioEntry } from './scaling/period-ratio.ts';
import { resonancePeriodEntry } from './scaling/resonance.ts';
import { safeBaseScaleFactorEntry } from './scaling/safe-scale.ts';
import { shortcutErrorEntry } from './scaling/shortcut-error.ts';
import { stretchFactorEntry } from './scaling/stretch.ts';
import { yarnAttentionFactorEntry, yarnRampEntry } from './scaling/yarn.ts';

const entries: readonly OracleEntry[] = [
  rotationFrequencyEntry,
  periodEntry,
  rotationsCompletedEntry,
  proportionalFrequencyEntry,
  stretchFactorEntry,
  baseScaleFactorEntry,
  scaledBaseEntry,
  impliedStretchEntry,
  periodRatioEntry,
  maxAngleRatioEntry,
  firstUnfinishedPairEntry,
  criticalDimensionEntry,
  safeBaseScaleFactorEntry,
  criticalBaseEntry,
  usableLengthEntry,
  dynamicBaseEntry,
  yarnRampEntry,
  yarnAttentionFactorEntry,
  longropeAttentionFactorEntry,
  alibiSlopesEntry,
  alibiBiasEntry,
  t5BucketEntry,
  resonancePeriodEntry,
  shortcutErrorEntry,
  labAccuracyEntry,
  labReadsToEntry,
];

/** Every function that content may call, by name. Their documentation stands in `oracle-docs.ts`. */
export const oracleEntries: Readonly<Record<string, OracleEntry>> = Object.freeze(
  Object.fromEntries(entries.map((entry) => [entry.name, entry])),
);

/** What is wrong with a call of the oracle, apart from a value outside its range. */
export type OracleErrorCode = 'unknown-function' | 'unknown-argument' | 'missing-argument' | 'malformed-call';

/** A call that does not fit the oracle's functions. A value outside its range is a `RangeError` instead. */
export class OracleError extends Error {
  override readonly name = 'OracleError';
  readonly code: OracleErrorCode;

  constructor(code: OracleErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** The function of that name; throws `OracleError` with the nearest name where there is none. */
export function findOracleEntry(name: string): OracleEntry {
  const found = Object.hasOwn(oracleEntries, name) ? oracleEntries[name] : undefined;
  if (found !== undefined) return found;
  const advice = adviceFor(name, Object.keys(oracleEntries));
  throw new OracleError('unknown-function', `There is no oracle function ${quoteValue(name)}. ${advice}`);
}

/**
 * The value of an oracle function.
 *
 * Throws `OracleError` for an unknown function, an unknown argument or a missing one, and `RangeError` for a
 * value outside its range.
 */
export function callOracle(name: string, args: Readonly<Record<string, unknown>>): OracleValue {
  const entry = findOracleEntry(name);
  checkArgumentNames(entry, args);
  return entry.evaluate({ ...args } as never);
}

function checkArgumentNames(entry: OracleEntry, args: Readonly<Record<string, unknown>>): void {
  if (typeof args !== 'object' || (args as unknown) === null || Array.isArray(args)) {
    throw new OracleError('malformed-call', `The arguments of ${entry.name} must be named values.`);
  }
  const known = [...entry.needs, ...(entry.takes ?? [])];
  for (const name of Object.keys(args)) {
    if (known.includes(name)) continue;
    throw new OracleError(
      'unknown-argument',
      `${entry.name} has no argument ${quoteValue(name)}. ${adviceFor(name, known)}`,
    );
  }
  const missing = entry.needs.find((name) => !Object.hasOwn(args, name));
  if (missing === undefined) return;
  throw new OracleError('missing-argument', `${entry.name} needs the argument "${missing}".`);
}

function adviceFor(name: string, choices: readonly string[]): string {
  const nearest = nearestChoice(name, choices);
  return nearest === undefined ? `Choose one of ${choices.join(', ')}.` : `Did you mean "${nearest}"?`;
}
