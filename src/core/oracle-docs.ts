import { alibiBiasDocs, alibiSlopesDocs } from './bias/alibi.ts';
import { t5BucketDocs } from './bias/t5.ts';
import { labAccuracyDocs, labReadsToDocs } from './lab/lab-results-docs.ts';
import type { OracleDocs, OracleFunction } from './oracle-function.ts';
import { findOracleEntry } from './oracle.ts';
import { periodDocs, rotationFrequencyDocs, rotationsCompletedDocs } from './rope/frequencies.ts';
import { proportionalFrequencyDocs } from './rope/proportional.ts';
import { firstUnfinishedPairDocs } from './rope/unfinished.ts';
import { baseScaleFactorDocs, impliedStretchDocs, scaledBaseDocs } from './scaling/base-scaling.ts';
import { criticalBaseDocs, criticalDimensionDocs, usableLengthDocs } from './scaling/critical-base.ts';
import { dynamicBaseDocs } from './scaling/dynamic.ts';
import { longropeAttentionFactorDocs } from './scaling/longrope.ts';
import { maxAngleRatioDocs, periodRatioDocs } from './scaling/period-ratio.ts';
import { resonancePeriodDocs } from './scaling/resonance.ts';
import { safeBaseScaleFactorDocs } from './scaling/safe-scale.ts';
import { shortcutErrorDocs } from './scaling/shortcut-error.ts';
import { stretchFactorDocs } from './scaling/stretch.ts';
import { yarnAttentionFactorDocs, yarnRampDocs } from './scaling/yarn.ts';

/** In the order of `oracle.ts`. */
const documents: readonly OracleDocs[] = [
  rotationFrequencyDocs,
  periodDocs,
  rotationsCompletedDocs,
  proportionalFrequencyDocs,
  stretchFactorDocs,
  baseScaleFactorDocs,
  scaledBaseDocs,
  impliedStretchDocs,
  periodRatioDocs,
  maxAngleRatioDocs,
  firstUnfinishedPairDocs,
  criticalDimensionDocs,
  safeBaseScaleFactorDocs,
  criticalBaseDocs,
  usableLengthDocs,
  dynamicBaseDocs,
  yarnRampDocs,
  yarnAttentionFactorDocs,
  longropeAttentionFactorDocs,
  alibiSlopesDocs,
  alibiBiasDocs,
  t5BucketDocs,
  resonancePeriodDocs,
  shortcutErrorDocs,
  labAccuracyDocs,
  labReadsToDocs,
];

/** Every function that content may call, with its documentation, by name. For the build and the tools, not for pages. */
export const oracleFunctions: Readonly<Record<string, OracleFunction>> = Object.freeze(
  Object.fromEntries(documents.map((document) => document()).map((entry) => [entry.name, entry])),
);

/** The function of that name; throws `OracleError` with the nearest name where there is none. */
export function findOracleFunction(name: string): OracleFunction {
  const found = oracleFunctions[findOracleEntry(name).name];
  if (found === undefined) throw new Error(`The oracle function "${name}" has no documentation.`);
  return found;
}
