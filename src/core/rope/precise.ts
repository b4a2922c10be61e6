import {
  add,
  divide,
  exact,
  exponential,
  logarithm,
  logarithmOfTurn,
  multiply,
  subtract,
} from '../numeric/double-double.ts';
import type { DoubleDouble } from '../numeric/double-double.ts';
import type { PairOfHead } from './frequencies.ts';

/**
 * The logarithm of a pair's period to about 30 digits, for results that magnify or round it.
 *
 * Formula: $\ln T_i = \ln 2\pi + \frac{2(i-1)}{d} \ln b$
 *
 * Symbols: $b$ base, $d$ headSize, $i$ pair.
 *
 * Source: RoFormer, equation 15.
 *
 * Convention: pairs count from 1.
 *
 * Range: arguments already checked by the caller.
 *
 * Accuracy: relative error below 1e-29.
 */
export function logarithmOfPeriod({ base, headSize, pair }: PairOfHead): DoubleDouble {
  const exponent = divide(exact(2 * (pair - 1)), exact(headSize));
  return add(logarithmOfTurn, multiply(exponent, logarithm(base)));
}

/** The turns of a pair over a text, $\ell / T_i$, to about 29 digits; arguments already checked by the caller. */
export function preciseRotations(pairOfHead: PairOfHead, length: number): DoubleDouble {
  return exponential(subtract(logarithm(length), logarithmOfPeriod(pairOfHead)));
}

/**
 * The place in the head, as a real number of pairs from 0, where a pair makes the given number of turns.
 *
 * Formula: $j(r) = \frac{d}{2} \cdot \frac{\ln(m_l / 2\pi r)}{\ln b}$
 *
 * Symbols: $d$ headSize, $b$ base, $m_l$ trainedLength, $r$ rotations.
 *
 * Source: from RoFormer, equation 15; `find_correction_dim` in Hugging Face Transformers.
 *
 * Convention: counted from 0, so pair $i$ stands at $i - 1$; negative where even the first pair turns less.
 *
 * Range: arguments already checked by the caller.
 *
 * Accuracy: absolute error below 1e-28 times headSize / ln base.
 */
export function placeOfRotations({
  base,
  headSize,
  trainedLength,
  rotations,
}: {
  readonly base: number;
  readonly headSize: number;
  readonly trainedLength: number;
  readonly rotations: number;
}): DoubleDouble {
  const slowing = subtract(subtract(logarithm(trainedLength), logarithm(rotations)), logarithmOfTurn);
  return divide(multiply(exact(headSize / 2), slowing), logarithm(base));
}
