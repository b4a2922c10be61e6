import { rotationsCompleted } from '../../core/rope/frequencies.ts';
import { firstUnfinishedPair } from '../../core/rope/unfinished.ts';
import type { ScalingMethodName } from '../../core/scaling/index.ts';
import { periodRatio } from '../../core/scaling/period-ratio.ts';
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
  /** Under the chosen method; null where that has no formula. */
  readonly chosen: number | null;
  /** Turns that the pair completes over the trained length. */
  readonly turns: number;
}

/** All that the figure, its sentence, its table and a grader of its state need. Plain JSON. */
export interface StretchPerPair {
  /** s = m/m_l. */
  readonly stretch: number;
  readonly method: ScalingMethodName;
  readonly pairs: readonly PairStretch[];
  /** The pair that is read off. */
  readonly at: PairStretch;
  /** The first pair that completes no turn over the trained length; null where all do. */
  readonly firstUnfinished: number | null;
}

/**
 * Whether a method’s stretches follow from the lengths: LongRoPE’s are found by search for each model, and YaRN is
 * made for longer texts alone.
 */
function hasFormula(method: ScalingMethodName, stretch: number): boolean {
  return method !== 'longrope' && (method !== 'yarn' || stretch >= 1);
}

/**
 * By what factor base scaling with the last pair matched, interpolation and a chosen method lengthen the period of
 * every pair.
 *
 * @throws RangeError outside the core's ranges (d even and at least 4, b > 1, lengths positive integers, pair ≤ d/2)
 */
export function derive({ pair, method: value, m, m_l, d, b }: StretchPerPairParameters): StretchPerPair {
  const method = chosenId('method', value);
  const lengths = { trainedLength: m_l, targetLength: m };
  const head = { base: b, headSize: d };
  const stretch = stretchFactor(lengths);
  const isKnown = hasFormula(method, stretch);
  const stretchOf = (of: number): PairStretch => {
    const ratioUnder = (name: ScalingMethodName) =>
      periodRatio({ method: name, ...head, pair: of, ...lengths });
    return {
      pair: of,
      rebased: ratioUnder('base-scaling'),
      interpolated: ratioUnder('interpolation'),
      chosen: isKnown ? ratioUnder(method) : null,
      turns: rotationsCompleted({ ...head, pair: of, length: m_l }),
    };
  };
  return {
    stretch,
    method,
    pairs: Array.from({ length: d / 2 }, (_, index) => stretchOf(index + 1)),
    at: stretchOf(pair),
    firstUnfinished: firstUnfinishedPair({ ...head, trainedLength: m_l }),
  };
}
