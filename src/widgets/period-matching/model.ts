import { period } from '../../core/rope/frequencies.ts';
import { baseScaleFactor, impliedStretch } from '../../core/scaling/base-scaling.ts';
import { stretchFactor } from '../../core/scaling/stretch.ts';
import type { QuantityName, QuantityValues } from '../../notebook/quantities.ts';

/**
 * What the figure reads, in the order of its controls: the reader's factor λ on the base, target and trained length in
 * tokens, rotated coordinates of one head, and the base b before scaling.
 */
export const parameterNames = ['lambda', 'm', 'm_l', 'd', 'b'] as const satisfies readonly QuantityName[];

/** The figure's state. */
export type PeriodMatchingParameters = QuantityValues<(typeof parameterNames)[number]>;

/** One pair under the three rules; periods in tokens. */
export interface PairPeriods {
  /** Counted from 1, the fastest first. */
  readonly pair: number;
  readonly trained: number;
  readonly interpolated: number;
  readonly rebased: number;
}

/** All that the figure, its sentence, its table and a grader of its state need. Plain JSON. */
export interface PeriodMatching {
  /** s = m/m_l. */
  readonly stretch: number;
  readonly pairs: readonly PairPeriods[];
  readonly first: PairPeriods;
  readonly last: PairPeriods;
  /** How often longer the last period has become under λ. */
  readonly lastStretch: number;
  /** Last period after re-basing, relative to the interpolated one, minus 1: negative where it is too short. */
  readonly residual: number;
  readonly isMatched: boolean;
  /** The λ that brings the residual to 0. */
  readonly exactLambda: number;
}

/** The largest residual that counts as a match: one part in a thousand, either way. */
export const MATCH_TOLERANCE = 0.001;

/**
 * The periods of every pair as trained, interpolated by s = m/m_l, and re-based to λb.
 *
 * The residual is λ^((d−2)/d) / s − 1 for the last pair, i = d/2.
 *
 * @throws RangeError outside the core's ranges (d even and at least 4, b > 1 and λb > 1, lengths positive integers)
 */
export function derive({ b, d, m_l, m, lambda }: PeriodMatchingParameters): PeriodMatching {
  const lengths = { trainedLength: m_l, targetLength: m };
  const stretch = stretchFactor(lengths);
  const periodsOf = (pair: number): PairPeriods => {
    const trained = period({ base: b, headSize: d, pair });
    const rebased = period({ base: lambda * b, headSize: d, pair });
    return { pair, trained, interpolated: stretch * trained, rebased };
  };
  const last = periodsOf(d / 2);
  const lastStretch = impliedStretch({ base: b, newBase: lambda * b, headSize: d });
  const residual = lastStretch / stretch - 1;
  return {
    stretch,
    pairs: Array.from({ length: d / 2 }, (_, index) => periodsOf(index + 1)),
    first: periodsOf(1),
    last,
    lastStretch,
    residual,
    isMatched: Math.abs(residual) <= MATCH_TOLERANCE,
    exactLambda: baseScaleFactor({ ...lengths, headSize: d }),
  };
}
