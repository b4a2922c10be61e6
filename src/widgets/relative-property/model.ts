import { rotateVector } from '../../core/rope/rotation.ts';
import type { QuantityName, QuantityValues } from '../../notebook/quantities.ts';

/**
 * What the figure reads, the main one first: the key's position, how many tokens later the query is, rotated coordinates of
 * one head, and the base.
 */
export const parameterNames = ['n', 'distance', 'd', 'b'] as const satisfies readonly QuantityName[];

/** The figure's state. */
export type RelativePropertyParameters = QuantityValues<(typeof parameterNames)[number]>;

/** A point of a pair's plane. */
type PlanePoint = readonly [x: number, y: number];

/** One pair of key and query after rotation. */
export interface PairTerm {
  /** Counted from 1, the fastest first. */
  readonly pair: number;
  readonly key: PlanePoint;
  readonly query: PlanePoint;
  /** From the key to the query, in radians from −π to π. */
  readonly apart: number;
  /** The dot product of the two points, which is what the pair adds to the score. */
  readonly term: number;
}

/** All that the figure, its sentence, its table and a grader of its state need. Plain JSON. */
export interface RelativeProperty {
  readonly queryPosition: number;
  readonly pairs: readonly PairTerm[];
  readonly first: PairTerm;
  readonly last: PairTerm;
  /** The sum of the terms, before division by the square root of the head size. */
  readonly score: number;
}

/** The point (1, 0) in every pair, rotated to a position. */
function rotatedPoints(position: number, { d, b }: Pick<RelativePropertyParameters, 'd' | 'b'>) {
  const vector = Array.from({ length: d }, (_, index) => (index % 2 === 0 ? 1 : 0));
  const rotated = rotateVector({ vector, position, base: b, layout: 'interleaved' });
  return (pair: number): PlanePoint => [rotated[2 * pair - 2] ?? 0, rotated[2 * pair - 1] ?? 0];
}

/**
 * The score of a query and a key, pair by pair, where both are the point (1, 0) in every pair before rotation. Each term
 * is the dot product of the rotated points; that it is cos(δ·θ_i) at every position is the relative property.
 *
 * @throws RangeError outside the core's ranges (d even and at least 2, b > 1)
 */
export function derive({ n, distance, d, b }: RelativePropertyParameters): RelativeProperty {
  const queryPosition = n + distance;
  const [keyOf, queryOf] = [rotatedPoints(n, { d, b }), rotatedPoints(queryPosition, { d, b })];
  const termOf = (pair: number): PairTerm => {
    const [key, query] = [keyOf(pair), queryOf(pair)];
    const term = key[0] * query[0] + key[1] * query[1];
    const apart = Math.atan2(key[0] * query[1] - key[1] * query[0], term);
    return { pair, key, query, apart, term };
  };
  const pairs = Array.from({ length: d / 2 }, (_, index) => termOf(index + 1));
  return {
    queryPosition,
    pairs,
    first: termOf(1),
    last: termOf(d / 2),
    score: pairs.reduce((sum, { term }) => sum + term, 0),
  };
}
