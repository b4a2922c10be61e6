import { requireHeadSize, requirePair } from '../arguments.ts';
import { requireChoice } from '../numeric/check.ts';

/** The two ways in which code puts the coordinates of a head into pairs. */
export const pairLayouts = ['interleaved', 'half-split'] as const;

/**
 * `interleaved` pairs neighbours, (0, 1), (2, 3), … ; `half-split` pairs each coordinate of the first half with
 * the one at the same place in the second half, (0, d/2), (1, d/2 + 1), …
 */
export type PairLayout = (typeof pairLayouts)[number];

/**
 * The two coordinates of a head that form a pair, counted from 0 as in arrays.
 *
 * Formula: $(2(i-1),\, 2(i-1)+1)$ interleaved, $(i-1,\, i-1+d/2)$ half-split
 *
 * Symbols: $i$ pair, $d$ headSize.
 *
 * Source: interleaved in RoFormer and in Meta's llama code; half-split in GPT-NeoX and Hugging Face Transformers.
 *
 * Convention: pairs count from 1, coordinates from 0. The layouts agree only after a fixed reordering of the
 * rows of the query and key projections.
 *
 * Range: headSize even, at least 2; pair from 1 to headSize/2; a layout of `pairLayouts`. Throws `RangeError`.
 *
 * Accuracy: exact.
 */
export function pairCoordinates({
  layout,
  headSize,
  pair,
}: {
  readonly layout: PairLayout;
  readonly headSize: number;
  readonly pair: number;
}): readonly [first: number, second: number] {
  requireChoice('layout', layout, pairLayouts);
  const fromZero = requirePair(pair, requireHeadSize(headSize)) - 1;
  return layout === 'interleaved' ? [2 * fromZero, 2 * fromZero + 1] : [fromZero, fromZero + headSize / 2];
}
