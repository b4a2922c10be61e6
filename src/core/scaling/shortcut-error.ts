import { requireScalableHeadSize, scalableHeadSizeArgument } from '../arguments.ts';
import type { OracleDocs, OracleEntry } from '../oracle-function.ts';
import type { LengthsOfHead } from './base-scaling.ts';
import { lengthsArguments, logarithmOfStretch } from './stretch.ts';

/**
 * The relative error of the shortcut that takes the stretch factor for the base scale factor.
 *
 * Formula: $\frac{s}{\lambda} - 1 = s^{-2/(d-2)} - 1$
 *
 * Symbols: $s$ stretch factor, $\lambda$ base scale factor, $d$ headSize.
 *
 * Source: algebra on the YaRN paper, equation 16.
 *
 * Convention: a share of the exact factor, not per cent; negative for $s > 1$, where the shortcut is too small.
 *
 * Range: lengths positive integers; headSize even, at least 4. Throws `RangeError`.
 *
 * Accuracy: relative error below 1e-14 also where the difference is tiny.
 */
export function shortcutError({ headSize, ...lengths }: LengthsOfHead): number {
  const logarithm = logarithmOfStretch(lengths);
  return Math.expm1((-2 * logarithm) / (requireScalableHeadSize(headSize) - 2)) + 0;
}

export const shortcutErrorEntry: OracleEntry = {
  name: 'shortcutError',
  needs: ['trainedLength', 'targetLength', 'headSize'],
  evaluate: shortcutError,
};

export const shortcutErrorDocs: OracleDocs = () => ({
  ...shortcutErrorEntry,
  summary: 'The relative error of taking the stretch factor for the base scale factor.',
  arguments: { ...lengthsArguments(), headSize: scalableHeadSizeArgument() },
  unit: 'share of λ',
  formula: String.raw`\frac{s}{\lambda} - 1 = s^{-2/(d-2)} - 1`,
  sources: [{ reference: 'peng-2023-yarn', where: 'equation 16, solved for the error' }],
});
