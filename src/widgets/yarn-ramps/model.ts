import { rotationsCompleted } from '../../core/rope/frequencies.ts';
import { byParts } from '../../core/scaling/by-parts.ts';
import { stretchFactor } from '../../core/scaling/stretch.ts';
import { yarn, yarnRamp } from '../../core/scaling/yarn.ts';
import type { QuantityName, QuantityValues } from '../../notebook/quantities.ts';

/**
 * What the figure reads, in the order of its controls: the pair that is read off, target and trained length in tokens,
 * rotated coordinates of one head, and the base.
 */
export const parameterNames = ['pair', 'm', 'm_l', 'd', 'b'] as const satisfies readonly QuantityName[];

/** The figure's state. */
export type YarnRampsParameters = QuantityValues<(typeof parameterNames)[number]>;

/** One pair and by what factor each ramp lengthens its period. */
export interface PairOnRamps {
  /** Counted from 1, the fastest first. */
  readonly pair: number;
  /** Turns that the pair completes over the trained length. */
  readonly turns: number;
  /** With the weight of the paper, linear in the turns. */
  readonly paper: number;
  /** With the weight of the published code, linear in the number of the pair. */
  readonly code: number;
}

/** All that the figure, its sentence and its table need. Plain JSON. */
export interface YarnRamps {
  /** s = m/m_l; 1 where the text does not grow. */
  readonly stretch: number;
  readonly pairs: readonly PairOnRamps[];
  /** The pair that is read off. */
  readonly at: PairOnRamps;
  /** The pair at which the two are furthest apart; null where they agree. */
  readonly widest: PairOnRamps | null;
  /** The pairs between which the code blends, as it rounds them; counted from 1. */
  readonly ramp: { readonly from: number; readonly to: number };
}

/** The bounds of YaRN, in turns over the trained length. */
const bounds = { slowRotations: 1, fastRotations: 32 };

/** Settings of other methods, which both ramps leave alone. */
const unused = { lowFrequencyFactor: 1, highFrequencyFactor: 4, factors: [] };

/** Ratios closer than this are drawn, and told of, as equal. */
const isApart = ({ paper, code }: PairOnRamps) => Math.abs(paper / code - 1) > 1e-6;

/**
 * By what factor YaRN lengthens the period of every pair with the ramp of its paper, linear in the turns, and with that of
 * its code, linear in the number of the pair. Both are the core's.
 *
 * @throws RangeError outside the core's ranges (d even and at least 4, b > 1, lengths positive integers, pair ≤ d/2)
 */
export function derive({ pair, m, m_l, d, b }: YarnRampsParameters): YarnRamps {
  const stretch = Math.max(stretchFactor({ trainedLength: m_l, targetLength: m }), 1);
  const setting = {
    ...unused,
    base: b,
    headSize: d,
    trainedLength: m_l,
    factor: stretch,
    ...bounds,
    truncate: true,
    length: m,
  };
  const pairAt = (of: number): PairOnRamps => ({
    pair: of,
    turns: rotationsCompleted({ base: b, headSize: d, pair: of, length: m_l }),
    paper: byParts.periodRatio({ ...setting, pair: of }),
    code: yarn.periodRatio({ ...setting, pair: of }),
  });
  const pairs = Array.from({ length: d / 2 }, (_, index) => pairAt(index + 1));
  const { low, high } = yarnRamp({ base: b, headSize: d, trainedLength: m_l, ...bounds });
  return {
    stretch,
    pairs,
    at: pairAt(pair),
    widest: furthestApart(pairs.filter(isApart)),
    ramp: { from: low + 1, to: high + 1 },
  };
}

function furthestApart(pairs: readonly PairOnRamps[]): PairOnRamps | null {
  const distance = ({ paper, code }: PairOnRamps) => Math.abs(Math.log(paper / code));
  return pairs.reduce<PairOnRamps | null>(
    (one, other) => (one === null || distance(other) > distance(one) ? other : one),
    null,
  );
}
