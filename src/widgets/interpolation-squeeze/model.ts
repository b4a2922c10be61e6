import { period, rotationFrequency } from '../../core/rope/frequencies.ts';
import { stretchFactor } from '../../core/scaling/stretch.ts';
import type { QuantityName, QuantityValues } from '../../notebook/quantities.ts';

/**
 * What the figure reads, in the order of its controls: the stretch s by which positions are divided, the length of the
 * text and of the trained ones in tokens, rotated coordinates of one head, and the base b.
 */
export const parameterNames = ['s', 'm', 'm_l', 'd', 'b'] as const satisfies readonly QuantityName[];

/** The figure's state. */
export type InterpolationSqueezeParameters = QuantityValues<(typeof parameterNames)[number]>;

/** One pair as trained and squeezed: periods in tokens, angles in degrees. */
export interface SqueezedPair {
  /** Counted from 1, the fastest first. */
  readonly pair: number;
  readonly period: number;
  readonly squeezedPeriod: number;
  /** From one token to the next. */
  readonly step: number;
  readonly squeezedStep: number;
  /** From one end of a text to the other: of a training text, of the squeezed text, and of the text as it is. */
  readonly trainedReach: number;
  readonly squeezedReach: number;
  readonly plainReach: number;
}

/** All that the figure, its sentence, its table and a grader of its state need. Plain JSON. */
export interface InterpolationSqueeze {
  readonly stretch: number;
  /** m/m_l: the stretch that brings the whole text into the trained range. */
  readonly neededStretch: number;
  readonly trainedLength: number;
  readonly textLength: number;
  /** The position at which the squeezed text ends. */
  readonly end: number;
  /** Whether every position is in the trained range. */
  readonly isInside: boolean;
  readonly pairs: readonly SqueezedPair[];
  readonly first: SqueezedPair;
  readonly last: SqueezedPair;
}

/** By so much, as a share of the trained length, the text may end late and still count as inside. */
export const END_TOLERANCE = 0.0005;

const DEGREES = 180 / Math.PI;

/**
 * What dividing every position by s does: where the text ends, and how far each pair turns from token to token and from
 * end to end.
 *
 * @throws RangeError outside the core's ranges (d even and at least 4, b > 1, lengths positive integers)
 */
export function derive({ s, m, m_l, d, b }: InterpolationSqueezeParameters): InterpolationSqueeze {
  const pairAt = (pair: number): SqueezedPair => {
    const head = { base: b, headSize: d, pair };
    const step = DEGREES * rotationFrequency(head);
    const turn = period(head);
    return {
      pair,
      period: turn,
      squeezedPeriod: s * turn,
      step,
      squeezedStep: step / s,
      trainedReach: m_l * step,
      squeezedReach: (m / s) * step,
      plainReach: m * step,
    };
  };
  const end = m / s;
  return {
    stretch: s,
    neededStretch: stretchFactor({ trainedLength: m_l, targetLength: m }),
    trainedLength: m_l,
    textLength: m,
    end,
    isInside: end <= m_l * (1 + END_TOLERANCE),
    pairs: Array.from({ length: d / 2 }, (_, index) => pairAt(index + 1)),
    first: pairAt(1),
    last: pairAt(d / 2),
  };
}
