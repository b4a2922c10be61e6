import { alibiBiasEntry, alibiSlopesEntry } from './bias/alibi.ts';
import { t5BucketEntry } from './bias/t5.ts';
import { quoteValue } from './numeric/check.ts';
import { nearestChoice } from './numeric/nearest.ts';
import type { OracleFunction, OracleValue } from './oracle-function.ts';
import { periodEntry, rotationFrequencyEntry, rotationsCompletedEntry } from './rope/frequencies.ts';
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

const entries: readonly OracleFunction[] = [
  rotationFrequencyEntry,
  periodEntry,
  rotationsCompletedEntry,
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
];

/** Every function that content may call, by name. */
export const oracleFunctions: Readonly<Record<string, OracleFunction>> = Object.freeze(
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
export function findOracleFunction(name: string): OracleFunction {
  const found = Object.hasOwn(oracleFunctions, name) ? oracleFunctions[name] : undefined;
  if (found !== undefined) return found;
  const advice = adviceFor(name, Object.keys(oracleFunctions));
  throw new OracleError('unknown-function', `There is no oracle function ${quoteValue(name)}. ${advice}`);
}

/**
 * The value of an oracle function.
 *
 * Throws `OracleError` for an unknown function, an unknown argument or a missing one, and `RangeError` for a
 * value outside its range.
 */
export function callOracle(name: string, args: Readonly<Record<string, unknown>>): OracleValue {
  const entry = findOracleFunction(name);
  checkArgumentNames(entry, args);
  return entry.evaluate({ ...args } as never);
}

function checkArgumentNames(entry: OracleFunction, args: Readonly<Record<string, unknown>>): void {
  if (typeof args !== 'object' || (args as unknown) === null || Array.isArray(args)) {
    throw new OracleError('malformed-call', `The arguments of ${entry.name} must be named values.`);
  }
  const known = Object.keys(entry.arguments);
  for (const name of Object.keys(args)) {
    if (known.includes(name)) continue;
    throw new OracleError(
      'unknown-argument',
      `${entry.name} has no argument ${quoteValue(name)}. ${adviceFor(name, known)}`,
    );
  }
  const missing = known.find((name) => !Object.hasOwn(args, name) && !entry.arguments[name]?.optional);
  if (missing === undefined) return;
  const range = entry.arguments[missing]?.range ?? 'given';
  throw new OracleError('missing-argument', `${entry.name} needs the argument "${missing}": ${range}.`);
}

function adviceFor(name: string, choices: readonly string[]): string {
  const nearest = nearestChoice(name, choices);
  return nearest === undefined ? `Choose one of ${choices.join(', ')}.` : `Did you mean "${nearest}"?`;
}
