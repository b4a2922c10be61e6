import { requireScalableHeadSize } from '../../core/arguments.ts';
import { rotationFrequency, rotationsCompleted } from '../../core/rope/frequencies.ts';
import { factorForStretch } from '../../core/scaling/base-scaling.ts';
import { stretchFactor } from '../../core/scaling/stretch.ts';
import type { QuantityName, QuantityValues } from '../../notebook/quantities.ts';

/**
 * What the figure reads, in the order of its controls: the reader's factor λ on the base, target and trained length in
 * tokens, rotated coordinates of one head, and the base b before scaling.
 */
export const parameterNames = ['lambda', 'm', 'm_l', 'd', 'b'] as const satisfies readonly QuantityName[];

/** The figure's state. */
export type BaseAndAnglesParameters = QuantityValues<(typeof parameterNames)[number]>;

/** The angles of one pair, near and far. */
export interface PairAngles {
  /** Counted from 1, the fastest first. */
  readonly pair: number;
  /** Radians from one token to the next: with the base b, interpolated by m/m_l, and with the base λb. */
  readonly near: { readonly trained: number; readonly interpolated: number; readonly rebased: number };
  /** Turns over m_l tokens with the base b: what training met. */
  readonly met: number;
  /** Turns over m tokens with the base λb. */
  readonly covered: number;
  /** `covered` relative to `met`: above 1, the pair turns further than in training. */
  readonly reach: number;
  /** Whether it turns over m tokens to angles that it never met. A pair that completed a turn has met them all. */
  readonly isBeyond: boolean;
}

/** All that the figure, its sentence, its table and a grader of its state need. Plain JSON. */
export interface BaseAndAngles {
  readonly pairs: readonly PairAngles[];
  /** Those that are drawn: all of a small head, else some at even steps, the first and the last among them. */
  readonly shown: readonly PairAngles[];
  readonly first: PairAngles;
  readonly last: PairAngles;
  /** The pairs that reach angles they never met, the fastest first. They are neighbours. */
  readonly beyond: readonly PairAngles[];
}

/** How many pairs are drawn at most. */
export const MOST_SHOWN = 8;
/** A pair that turns further than in training by this share or less counts as turning just as far. */
export const REACH_TOLERANCE = 0.005;

function anglesOf(pair: number, { b, d, m_l, m, lambda }: BaseAndAnglesParameters): PairAngles {
  const [trained, rebased] = [
    { base: b, headSize: d, pair },
    { base: lambda * b, headSize: d, pair },
  ];
  const perToken = rotationFrequency(trained);
  const met = rotationsCompleted({ ...trained, length: m_l });
  const covered = rotationsCompleted({ ...rebased, length: m });
  const reach = covered / met;
  return {
    pair,
    near: {
      trained: perToken,
      interpolated: perToken / stretchFactor({ trainedLength: m_l, targetLength: m }),
      rebased: rotationFrequency(rebased),
    },
    met,
    covered,
    reach,
    isBeyond: met < 1 && reach > 1 + REACH_TOLERANCE,
  };
}

/** The pairs 1 to `last` at even steps, at most `MOST_SHOWN` of them, both ends included. */
export function shownPairs(last: number): readonly number[] {
  const count = Math.min(last, MOST_SHOWN);
  return Array.from({ length: count }, (_, index) => 1 + Math.round((index * (last - 1)) / (count - 1)));
}

/**
 * For each pair the angle between neighbouring tokens and the arc that it covers over m tokens with the base λb, against
 * the arc that it met in training: m θ'_i / 2π and m_l θ_i / 2π turns.
 *
 * @throws RangeError outside the core's ranges (d even and at least 4, b > 1 and λb > 1, lengths positive integers)
 */
export function derive(parameters: BaseAndAnglesParameters): BaseAndAngles {
  const last = requireScalableHeadSize(parameters.d) / 2;
  const pairs = Array.from({ length: last }, (_, index) => anglesOf(index + 1, parameters));
  const drawn = shownPairs(last);
  return {
    pairs,
    shown: pairs.filter(({ pair }) => drawn.includes(pair)),
    first: anglesOf(1, parameters),
    last: anglesOf(last, parameters),
    beyond: pairs.filter(({ isBeyond }) => isBeyond),
  };
}

/** The λ with which the last pair covers an arc, in turns, over m tokens: what turns `covered` back. */
export function lambdaForArc({ b, d, m }: Omit<BaseAndAnglesParameters, 'lambda'>, turns: number): number {
  const unscaled = rotationsCompleted({ base: b, headSize: d, pair: d / 2, length: m });
  return factorForStretch({ stretch: unscaled / turns, headSize: d });
}
