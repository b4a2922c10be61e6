import { period, rotationFrequency } from '../../core/rope/frequencies.ts';
import type { QuantityName, QuantityValues } from '../../notebook/quantities.ts';

/** What the figure reads, the main one first: a token's position, rotated coordinates of one head, and the base. */
export const parameterNames = ['position', 'd', 'b'] as const satisfies readonly QuantityName[];

/** The figure's state. */
export type RotationDialsParameters = QuantityValues<(typeof parameterNames)[number]>;

/** How far one pair has been rotated. */
export interface PairTurns {
  /** Counted from 1, the fastest first. */
  readonly pair: number;
  /** θ_i, in radians per token. */
  readonly frequency: number;
  /** T_i, in tokens. */
  readonly period: number;
  /** The whole angle p·θ_i at the position, in turns. */
  readonly turns: number;
}

/** All that the figure, its sentence, its table and a grader of its state need. Plain JSON. */
export interface RotationDials {
  readonly pairs: readonly PairTurns[];
  readonly first: PairTurns;
  readonly last: PairTurns;
}

/**
 * How far every pair of a head has been rotated at a position: p·θ_i / 2π turns.
 *
 * @throws RangeError outside the core's ranges (d even and at least 2, b > 1)
 */
export function derive({ position, d, b }: RotationDialsParameters): RotationDials {
  const turnsOf = (pair: number): PairTurns => {
    const ofPair = { base: b, headSize: d, pair };
    const frequency = rotationFrequency(ofPair);
    return { pair, frequency, period: period(ofPair), turns: (position * frequency) / (2 * Math.PI) };
  };
  return {
    pairs: Array.from({ length: d / 2 }, (_, index) => turnsOf(index + 1)),
    first: turnsOf(1),
    last: turnsOf(d / 2),
  };
}
