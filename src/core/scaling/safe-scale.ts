import {
  baseArgument,
  requireBase,
  requireScalableHeadSize,
  requireTurningLength,
  scalableHeadSizeArgument,
  turningLengthArgument,
} from '../arguments.ts';
import { requireRepresentable } from '../numeric/check.ts';
import {
  divide,
  exact,
  exponential,
  logarithmOfRatio,
  multiply,
  toDouble,
} from '../numeric/double-double.ts';
import type { OracleDocs, OracleEntry } from '../oracle-function.ts';
import { firstUnfinishedPair } from '../rope/unfinished.ts';
import type { TrainedHead } from '../rope/unfinished.ts';
import { lengthsArguments, requireLengths } from './stretch.ts';
import type { Lengths } from './stretch.ts';

/**
 * The factor on the base that stretches the first unfinished pair by exactly the stretch factor. For an extension
 * it is the smallest that keeps every pair which never finished a turn within its trained angles.
 *
 * Formula: $\lambda_{\mathrm{safe}} = \left(\frac{m}{m_l}\right)^{d/(2(i_c-1))}$
 *
 * Symbols: $m$ targetLength, $m_l$ trainedLength, $d$ headSize, $i_c$ first unfinished pair.
 *
 * Source: algebra on the period ratio of base scaling; the YaRN paper remarks that a change of
 * base leaves some pairs out of bound. Its continuous counterpart is the critical base of Liu et al. 2023.
 *
 * Convention: pairs count from 1. Where every pair finishes, none needs stretching and the factor is 1.
 *
 * Range: base greater than 1; headSize even, at least 4; trainedLength an integer, at least 7, since below 2π the
 * first pair itself is unfinished and no base changes it; targetLength a positive integer; refused where the
 * result is too large for a double. Throws `RangeError`.
 *
 * Accuracy: relative error below 1e-15; the power is taken with about 30 digits.
 */
export function safeBaseScaleFactor({ base, headSize, ...lengths }: TrainedHead & Lengths): number {
  requireBase(base);
  requireScalableHeadSize(headSize);
  requireTurningLength(lengths.trainedLength);
  const { trainedLength, targetLength } = requireLengths(lengths);
  const pair = firstUnfinishedPair({ base, headSize, trainedLength });
  if (pair === null) return 1;
  const exponent = divide(exact(headSize), exact(2 * (pair - 1)));
  const power = multiply(exponent, logarithmOfRatio(targetLength, trainedLength));
  return requireRepresentable('the safe base scale factor', toDouble(exponential(power)));
}

export const safeBaseScaleFactorEntry: OracleEntry = {
  name: 'safeBaseScaleFactor',
  needs: ['base', 'headSize', 'trainedLength', 'targetLength'],
  evaluate: safeBaseScaleFactor,
};

export const safeBaseScaleFactorDocs: OracleDocs = () => ({
  ...safeBaseScaleFactorEntry,
  summary: 'The smallest factor on the base that keeps every unfinished pair within its trained angles.',
  arguments: {
    base: baseArgument(),
    headSize: scalableHeadSizeArgument(),
    trainedLength: turningLengthArgument(),
    targetLength: lengthsArguments().targetLength,
  },
  unit: '×',
  formula: String.raw`\lambda_{\mathrm{safe}} = \left(\frac{m}{m_l}\right)^{d/(2(i_c-1))}`,
  sources: [
    { reference: 'peng-2023-yarn', where: 'the remark that a change of base leaves some pairs out of bound' },
    { reference: 'liu-2023-scaling-laws', where: 'the critical base, its continuous counterpart' },
  ],
});
