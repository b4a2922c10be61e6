import {
  baseArgument,
  requireBase,
  requireLength,
  requireScalableHeadSize,
  requireTurningLength,
  scalableHeadSizeArgument,
  targetLengthArgument,
  turningLengthArgument,
} from '../arguments.ts';
import { outOfRange, requireEven, requireRepresentable } from '../numeric/check.ts';
import {
  divide,
  exponential,
  logarithm,
  logarithmOfTurn,
  multiply,
  roundUp,
  subtract,
  toDouble,
} from '../numeric/double-double.ts';
import type { OracleDocs, OracleEntry } from '../oracle-function.ts';
import { placeOfRotations } from '../rope/precise.ts';
import type { TrainedHead } from '../rope/unfinished.ts';
import type { Lengths } from './stretch.ts';

const reference = 'liu-2023-scaling-laws';

/**
 * The number of coordinates whose pairs turn at least once within the trained length, as Liu et al. count them.
 *
 * Formula: $d_{\mathrm{c}} = 2 \left\lceil \frac{d}{2} \log_b \frac{m_l}{2\pi} \right\rceil$
 *
 * Symbols: $d$ headSize, $b$ base, $m_l$ trainedLength.
 *
 * Source: Liu et al. 2023, critical dimension.
 *
 * Convention: coordinates, two per pair. The formula is not limited to the head: a value above headSize says that
 * every pair turns.
 *
 * Range: base greater than 1; headSize even, at least 4; trainedLength an integer, at least 7, that is more than
 * 2π; a base so near 1 that the result reaches 2^53 is refused. Throws `RangeError`.
 *
 * Accuracy: exact; the rounding is decided with about 30 digits.
 */
export function criticalDimension({ base, headSize, trainedLength }: TrainedHead): number {
  requireBase(base);
  requireScalableHeadSize(headSize);
  requireTurningLength(trainedLength);
  const dimension = 2 * roundUp(placeOfRotations({ base, headSize, trainedLength, rotations: 1 }));
  if (Number.isSafeInteger(dimension)) return dimension;
  throw outOfRange('base', base, 'so far above 1 that the critical dimension stays below 2^53');
}

/**
 * The base at which the pair that just finished a turn in the trained length just finishes one in the target length.
 *
 * Formula: $\beta_0 = b^{\log_{m_l/2\pi}(m/2\pi)}$
 *
 * Symbols: $b$ base, $m_l$ trainedLength, $m$ targetLength.
 *
 * Source: Liu et al. 2023, critical base.
 *
 * Convention: independent of the head's size, because the place of that pair is taken as a real number.
 *
 * Range: base greater than 1; trainedLength an integer, at least 7, that is more than 2π; targetLength a positive
 * integer (below 7 the value is below 1, which is no base); refused where the result is beyond a double. Throws
 * `RangeError`.
 *
 * Accuracy: relative error below 1e-15; the power is taken with about 30 digits.
 */
export function criticalBase({
  base,
  trainedLength,
  targetLength,
}: Lengths & { readonly base: number }): number {
  requireBase(base);
  requireTurningLength(trainedLength);
  requireLength('targetLength', targetLength);
  const exponent = divide(logarithmOfTurns(targetLength), logarithmOfTurns(trainedLength));
  const value = toDouble(exponential(multiply(exponent, logarithm(base))));
  return requireRepresentable('the critical base', value);
}

/** ln(length / 2π): the logarithm of the turns of the first pair. */
function logarithmOfTurns(length: number) {
  return subtract(logarithm(length), logarithmOfTurn);
}

/**
 * The length up to which a model stays usable after training with a larger base.
 *
 * Formula: $m = 2\pi\, b'^{\,d_{\mathrm{c}}/d}$
 *
 * Symbols: $b'$ newBase, $d_{\mathrm{c}}$ criticalDimension, $d$ headSize.
 *
 * Source: Liu et al. 2023, the extrapolation limit for bases above the critical one.
 *
 * Convention: coordinates, two per pair; a real number of tokens, not rounded.
 *
 * Range: newBase greater than 1; headSize even, at least 4; criticalDimension even, from 2 to headSize; refused where
 * the result is too large for a double. Throws `RangeError`.
 *
 * Accuracy: relative error below 1e-14.
 */
export function usableLength({
  newBase,
  headSize,
  criticalDimension: dimension,
}: {
  readonly newBase: number;
  readonly headSize: number;
  readonly criticalDimension: number;
}): number {
  requireBase(newBase, 'newBase');
  requireScalableHeadSize(headSize);
  if (requireEven('criticalDimension', dimension, 2) > headSize) {
    throw outOfRange(
      'criticalDimension',
      dimension,
      `an even integer from 2 to headSize, which is ${headSize}`,
    );
  }
  return requireRepresentable('the usable length', 2 * Math.PI * newBase ** (dimension / headSize));
}

export const criticalDimensionEntry: OracleEntry = {
  name: 'criticalDimension',
  needs: ['base', 'headSize', 'trainedLength'],
  evaluate: criticalDimension,
};

export const criticalDimensionDocs: OracleDocs = () => ({
  ...criticalDimensionEntry,
  summary: 'The number of coordinates whose pairs turn at least once within the trained length.',
  arguments: {
    base: baseArgument(),
    headSize: scalableHeadSizeArgument(),
    trainedLength: turningLengthArgument(),
  },
  unit: 'coordinates',
  formula: String.raw`d_{\mathrm{c}} = 2 \left\lceil \frac{d}{2} \log_b \frac{m_l}{2\pi} \right\rceil`,
  sources: [{ reference, where: 'the critical dimension' }],
});

export const criticalBaseEntry: OracleEntry = {
  name: 'criticalBase',
  needs: ['base', 'trainedLength', 'targetLength'],
  evaluate: criticalBase,
};

export const criticalBaseDocs: OracleDocs = () => ({
  ...criticalBaseEntry,
  summary:
    'The base at which the pair that just turned in the trained length just turns in the target length.',
  arguments: {
    base: baseArgument(),
    trainedLength: turningLengthArgument(),
    targetLength: targetLengthArgument(),
  },
  unit: '',
  formula: String.raw`\beta_0 = b^{\ln(m/2\pi) / \ln(m_l/2\pi)}`,
  sources: [{ reference, where: 'the critical base' }],
});

export const usableLengthEntry: OracleEntry = {
  name: 'usableLength',
  needs: ['newBase', 'headSize', 'criticalDimension'],
  evaluate: usableLength,
};

export const usableLengthDocs: OracleDocs = () => ({
  ...usableLengthEntry,
  summary: 'The length up to which a model stays usable after training with a larger base.',
  arguments: {
    newBase: { ...baseArgument(), description: 'The larger base that the model was tuned with.' },
    headSize: scalableHeadSizeArgument(),
    criticalDimension: {
      kind: 'integer',
      description: 'The coordinates whose pairs turned at least once in the original training.',
      unit: 'coordinates',
      range: 'an even integer from 2 to headSize',
    },
  },
  unit: 'tokens',
  formula: String.raw`m = 2\pi\, b'^{\,d_{\mathrm{c}}/d}`,
  sources: [{ reference, where: 'the extrapolation limit of larger bases' }],
});
