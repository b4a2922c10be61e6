import { rotationFrequency } from '../../core/rope/frequencies.ts';
import { pairCoordinates } from '../../core/rope/pair-layout.ts';
import type { PairLayout } from '../../core/rope/pair-layout.ts';
import { chosenId } from '../../notebook/quantities.ts';
import type { QuantityName, QuantityValues } from '../../notebook/quantities.ts';

/** What the figure reads, the main one first: the layout that is drawn, the distance of two tokens, head size and base. */
export const parameterNames = ['pairing', 'distance', 'd', 'b'] as const satisfies readonly QuantityName[];

/** The figure's state. */
export type PairLayoutsParameters = QuantityValues<(typeof parameterNames)[number]>;

/** Two coordinates, counted from 0, that one layout rotates together. */
export interface LaidOutPair {
  /** Counted from 1, the fastest first. */
  readonly pair: number;
  readonly first: number;
  readonly second: number;
  /** In radians per token. */
  readonly frequency: number;
}

/** One score against the distance, as points. */
type Curve = readonly (readonly [distance: number, score: number])[];

/** All that the figure, its sentence, its table and a grader of its state need. Plain JSON. */
export interface PairLayouts {
  readonly layout: PairLayout;
  /** In the chosen layout. */
  readonly pairs: readonly LaidOutPair[];
  /** What query and key hold in each coordinate before rotation: 1, 2, …, d. */
  readonly vector: readonly number[];
  /** The score at distance 0, which is the same in both layouts. */
  readonly unrotated: number;
  /** The scores at the distance. */
  readonly interleaved: number;
  readonly halfSplit: number;
  /** The distances that are drawn: the stretch of `SPAN` tokens that holds the distance. */
  readonly from: number;
  readonly curves: { readonly interleaved: Curve; readonly halfSplit: Curve };
}

/** How many tokens are drawn. */
export const SPAN = 32;

/** Points of a curve for each token. */
const POINTS_PER_TOKEN = 4;

function layOut(layout: PairLayout, { d, b }: PairLayoutsParameters): readonly LaidOutPair[] {
  return Array.from({ length: d / 2 }, (_, index) => {
    const pair = index + 1;
    const [first, second] = pairCoordinates({ layout, headSize: d, pair });
    return { pair, first, second, frequency: rotationFrequency({ base: b, headSize: d, pair }) };
  });
}

/**
 * The score of two equal vectors (1, 2, …, d) at each distance δ, for pairs laid out in one way: the sum over all pairs of
 * (x² + y²) cos(δ·θ_i), with x and y the pair's coordinates before rotation.
 */
function scoreOf(pairs: readonly LaidOutPair[], vector: readonly number[]) {
  const terms = pairs.map(({ first, second, frequency }) => ({
    frequency,
    square: (vector[first] ?? 0) ** 2 + (vector[second] ?? 0) ** 2,
  }));
  return (distance: number) =>
    terms.reduce((sum, { square, frequency }) => sum + square * Math.cos(distance * frequency), 0);
}

/**
 * One score under both layouts.
 *
 * @throws RangeError outside the core's ranges (d even and at least 2, b > 1), or for a layout that does not exist
 */
export function derive(values: PairLayoutsParameters): PairLayouts {
  const { pairing, distance, d } = values;
  const layout = chosenId('pairing', pairing);
  const vector = Array.from({ length: d }, (_, index) => index + 1);
  const from = SPAN * Math.floor(distance / SPAN);
  const places = Array.from(
    { length: SPAN * POINTS_PER_TOKEN + 1 },
    (_, index) => from + index / POINTS_PER_TOKEN,
  );
  const interleaved = scoreOf(layOut('interleaved', values), vector);
  const halfSplit = scoreOf(layOut('half-split', values), vector);
  return {
    layout,
    pairs: layOut(layout, values),
    vector,
    unrotated: interleaved(0),
    interleaved: interleaved(distance),
    halfSplit: halfSplit(distance),
    from,
    curves: {
      interleaved: places.map((place) => [place, interleaved(place)] as const),
      halfSplit: places.map((place) => [place, halfSplit(place)] as const),
    },
  };
}
