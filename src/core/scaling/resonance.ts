import {
  baseArgument,
  pairArgument,
  requireBase,
  requirePair,
  requireScalableHeadSize,
  scalableHeadSizeArgument,
} from '../arguments.ts';
import { outOfRange } from '../numeric/check.ts';
import { exponential, roundToNearest } from '../numeric/double-double.ts';
import type { OracleDocs, OracleEntry } from '../oracle-function.ts';
import type { PairOfHead } from '../rope/frequencies.ts';
import { logarithmOfPeriod } from '../rope/precise.ts';

/**
 * The period of a pair rounded to a whole number of tokens.
 *
 * Formula: $\tilde T_i = \operatorname{round}(T_i)$
 *
 * Symbols: $T_i$ period, $i$ pair.
 *
 * Source: Resonance RoPE (Wang et al. 2024) and its released code.
 *
 * Convention: pairs count from 1. Halves do not occur, since periods are not rational in practice.
 *
 * Range: base greater than 1; headSize even, at least 4; pair from 1 to headSize/2; a base at which the period
 * reaches 2^53 tokens is refused. Throws `RangeError`.
 *
 * Accuracy: exact; the rounding is decided with about 30 digits.
 */
export function resonancePeriod({ base, headSize, pair }: PairOfHead): number {
  requireBase(base);
  requirePair(pair, requireScalableHeadSize(headSize));
  const periodTokens = exponential(logarithmOfPeriod({ base, headSize, pair }));
  const rounded = roundToNearest(periodTokens);
  if (Number.isSafeInteger(rounded)) return rounded;
  throw outOfRange('base', base, 'so small that the period stays below 2^53 tokens');
}

export const resonancePeriodEntry: OracleEntry = {
  name: 'resonancePeriod',
  needs: ['base', 'headSize', 'pair'],
  evaluate: resonancePeriod,
};

export const resonancePeriodDocs: OracleDocs = () => ({
  ...resonancePeriodEntry,
  summary: 'The period of a pair rounded to a whole number of tokens.',
  arguments: { base: baseArgument(), headSize: scalableHeadSizeArgument(), pair: pairArgument() },
  unit: 'tokens',
  formula: String.raw`\tilde T_i = \operatorname{round}(T_i)`,
  sources: [{ reference: 'wang-2024-resonance-rope', where: 'the rounded wavelengths' }],
});
