import { rotationsCompleted } from '../../core/rope/frequencies.ts';
import { baseScaleFactor } from '../../core/scaling/base-scaling.ts';
import type { ScalingMethodName } from '../../core/scaling/index.ts';
import { stretchFactor } from '../../core/scaling/stretch.ts';
import { chosenId } from '../../notebook/quantities.ts';
import type { QuantityName, QuantityValues } from '../../notebook/quantities.ts';

/**
 * What the figure reads, in the order of its controls: the pair that is read off, the method drawn beside base scaling
 * and interpolation, target and trained length in tokens, rotated coordinates of one head, and the base.
 */
export const parameterNames = [
  'pair',
  'method',
  'm',
  'm_l',
  'd',
  'b',
] as const satisfies readonly QuantityName[];

/** The figure's state. */
export type StretchPerPairParameters = QuantityValues<(typeof parameterNames)[number]>;

/** One pair and by what factor each method lengthens its period. */
export interface PairStretch {
  /** Counted from 1, the fastest first. */
  readonly pair: number;
  readonly rebased: number;
  readonly interpolated: number;
  /** Under the chosen method; null where that has no formula, and until `withMethod` fills it in. */
  readonly chosen: number | null;
  /** Turns that the pair completes over the trained length. */
  readonly turns: number;
}

/** All that the figure, its sentence, its table and a grader of its state need. Plain JSON. */
export interface StretchPerPair {
  /** s = m/m_l. */
  readonly stretch: number;
  /** The factor on the base that matches the last pair, s^(d/(d−2)). */
  readonly lambda: number;
  readonly method: ScalingMethodName;
  readonly pairs: readonly PairStretch[];
  /** The pair that is read off. */
  readonly at: PairStretch;
  /** The first pair that completes no turn over the trained length; null where all do. */
  readonly firstUnfinished: number | null;
}

/**
 * By what factor base scaling with the last pair matched, λ^(2(i−1)/d) = s^(2(i−1)/(d−2)), and interpolation, s, lengthen
 * the period of every pair. `withMethod` adds the chosen method.
 *
 * The formulas are those of the core's `periodRatio`, which brings all methods along.
 *
 * @throws RangeError outside the core's ranges (d even and at least 4, b > 1, lengths positive integers, pair ≤ d/2)
 */
export function derive({ pair, method, m, m_l, d, b }: StretchPerPairParameters): StretchPerPair {
  const lengths = { trainedLength: m_l, targetLength: m };
  const stretch = stretchFactor(lengths);
  const stretchOf = (of: number): PairStretch => ({
    pair: of,
    rebased: stretch ** ((2 * (of - 1)) / (d - 2)),
    interpolated: stretch,
    chosen: null,
    turns: rotationsCompleted({ base: b, headSize: d, pair: of, length: m_l }),
  });
  const pairs = Array.from({ length: d / 2 }, (_, index) => stretchOf(index + 1));
  return {
    stretch,
    lambda: baseScaleFactor({ ...lengths, headSize: d }),
    method: chosenId('method', method),
    pairs,
    at: stretchOf(pair),
    firstUnfinished: pairs.find(({ turns }) => turns < 1)?.pair ?? null,
  };
}
