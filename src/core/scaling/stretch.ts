import { requireLength, targetLengthArgument, trainedLengthArgument } from '../arguments.ts';
import type { OracleDocs, OracleEntry } from '../oracle-function.ts';

/** A trained length and the length to reach, in tokens. */
export interface Lengths {
  readonly trainedLength: number;
  readonly targetLength: number;
}

/** Both lengths, checked. */
export function requireLengths({ trainedLength, targetLength }: Lengths): Lengths {
  return {
    trainedLength: requireLength('trainedLength', trainedLength),
    targetLength: requireLength('targetLength', targetLength),
  };
}

/**
 * How many times longer the target length is than the trained length.
 *
 * Formula: $s = \frac{m}{m_l}$
 *
 * Symbols: $m$ targetLength, $m_l$ trainedLength.
 *
 * Source: Chen et al. 2023, equation 4, where positions shrink by $L/L' = 1/s$.
 *
 * Convention: above 1 the context is extended; the YaRN paper writes $s = L'/L$, configurations call it factor.
 *
 * Range: both lengths positive integers. Throws `RangeError`.
 *
 * Accuracy: correctly rounded.
 */
export function stretchFactor(lengths: Lengths): number {
  const { trainedLength, targetLength } = requireLengths(lengths);
  return targetLength / trainedLength;
}

/**
 * The natural logarithm of the stretch factor, exact to the last digits also where the lengths are close.
 *
 * Formula: $\ln s = \ln\left(1 + \frac{m - m_l}{m_l}\right)$
 *
 * Symbols: $s$ stretch factor, $m$ targetLength, $m_l$ trainedLength.
 *
 * Source: algebra.
 *
 * Convention: natural logarithm.
 *
 * Range: as for `stretchFactor`. Throws `RangeError`.
 *
 * Accuracy: relative error below 1e-15.
 */
export function logarithmOfStretch(lengths: Lengths): number {
  const { trainedLength, targetLength } = requireLengths(lengths);
  const stretch = targetLength / trainedLength;
  const isNearOne = stretch > 0.5 && stretch < 2;
  return isNearOne ? Math.log1p((targetLength - trainedLength) / trainedLength) : Math.log(stretch);
}

export const lengthsArguments = () => ({
  trainedLength: trainedLengthArgument(),
  targetLength: targetLengthArgument(),
});

export const stretchFactorEntry: OracleEntry = {
  name: 'stretchFactor',
  needs: ['trainedLength', 'targetLength'],
  evaluate: stretchFactor,
};

export const stretchFactorDocs: OracleDocs = () => ({
  ...stretchFactorEntry,
  summary: 'How many times longer the target length is than the trained length.',
  arguments: lengthsArguments(),
  unit: '×',
  formula: String.raw`s = \frac{m}{m_l}`,
  sources: [{ reference: 'chen-2023-position-interpolation', where: 'equation 4' }],
});
