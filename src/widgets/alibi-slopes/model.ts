import { alibiSlopes } from '../../core/bias/alibi.ts';
import type { QuantityName, QuantityValues } from '../../notebook/quantities.ts';

/**
 * What the figure reads, in the order of its controls: the head that is read off, how far back the token is, and the
 * number of heads.
 */
export const parameterNames = ['distance', 'head', 'heads'] as const satisfies readonly QuantityName[];

/** The figure's state. */
export type AlibiSlopesParameters = QuantityValues<(typeof parameterNames)[number]>;

/** One head of an ALiBi layer. */
export interface AlibiHead {
  /** Its number in the published code's list, from 1. */
  readonly head: number;
  /** What it subtracts from a score for each token of distance. */
  readonly slope: number;
  /** Whether it was appended because the number of heads is no power of two. */
  readonly isAppended: boolean;
  /** What it adds to the score of the token that is looked at. */
  readonly bias: number;
  /** By what factor that bias multiplies the token's weight before the softmax divides by the sum. */
  readonly left: number;
}

/** All that the figure, its sentence, its table and a grader of its state need. Plain JSON. */
export interface AlibiSlopes {
  readonly heads: readonly AlibiHead[];
  /** The head that is read off. */
  readonly at: AlibiHead;
  readonly distance: number;
  /** How many heads follow one geometric sequence: the largest power of two that is at most the number of heads. */
  readonly regular: number;
  /** The head with the smallest slope. */
  readonly gentlest: AlibiHead;
}

/** The factor e^(−slope·distance) on a weight, for the lines of the plot. */
export const leftAt = (slope: number, distance: number): number => Math.exp(-slope * distance);

/**
 * The slopes of a layer's heads in the order of the published code, and what each does to one distance.
 *
 * @throws RangeError where the number of heads is not from 1 to 65536, or the head is not one of them
 */
export function derive({ distance, head, heads: total }: AlibiSlopesParameters): AlibiSlopes {
  const regular = 2 ** Math.floor(Math.log2(total));
  const heads = alibiSlopes({ heads: total }).map((slope, index): AlibiHead => ({
    head: index + 1,
    slope,
    isAppended: index >= regular,
    bias: -slope * distance,
    left: leftAt(slope, distance),
  }));
  const [at, gentlest] = [heads[head - 1], heads[regular - 1]];
  if (at === undefined || gentlest === undefined) throw new RangeError(`there is no head ${String(head)}`);
  return { heads, at, distance, regular, gentlest };
}
