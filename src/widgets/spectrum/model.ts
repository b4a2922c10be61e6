import { period, rotationFrequency } from '../../core/rope/frequencies.ts';
import type { QuantityName, QuantityValues } from '../../notebook/quantities.ts';

/** What the figure reads, the main one first: the base, rotated coordinates of one head, and the trained length in tokens. */
export const parameterNames = ['b', 'd', 'm_l'] as const satisfies readonly QuantityName[];

/** The figure's state. */
export type SpectrumParameters = QuantityValues<(typeof parameterNames)[number]>;

/** One pair of a head. */
export interface PairSpeed {
  /** Counted from 1, the fastest first. */
  readonly pair: number;
  /** θ_i, in radians per token. */
  readonly frequency: number;
  /** T_i, in tokens. */
  readonly period: number;
}

/** All that the figure, its sentence, its table and a grader of its state need. Plain JSON. */
export interface Spectrum {
  readonly pairs: readonly PairSpeed[];
  readonly first: PairSpeed;
  readonly last: PairSpeed;
  /** What each period is multiplied by to give the next: b^(2/d). */
  readonly ratio: number;
  /** The longest period relative to the trained length. */
  readonly lastInTexts: number;
}

/**
 * Frequency and period of every pair of a head, and the longest period in trained lengths.
 *
 * @throws RangeError outside the core's ranges (d even and at least 2, b > 1)
 */
export function derive({ b, d, m_l }: SpectrumParameters): Spectrum {
  const speedOf = (pair: number): PairSpeed => {
    const ofPair = { base: b, headSize: d, pair };
    return { pair, frequency: rotationFrequency(ofPair), period: period(ofPair) };
  };
  const last = speedOf(d / 2);
  return {
    pairs: Array.from({ length: d / 2 }, (_, index) => speedOf(index + 1)),
    first: speedOf(1),
    last,
    ratio: b ** (2 / d),
    lastInTexts: last.period / m_l,
  };
}

/** The base at which the last pair of a head has a period: the inverse of the longest period. */
export function baseForLastPeriod(tokens: number, headSize: number): number {
  return (tokens / (2 * Math.PI)) ** (headSize / (headSize - 2));
}
