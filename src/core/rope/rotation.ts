import { requireFinite, requireNumbers, outOfRange } from '../numeric/check.ts';
import { rotationFrequency } from './frequencies.ts';
import { pairCoordinates } from './pair-layout.ts';
import type { PairLayout } from './pair-layout.ts';

/** How a head's vectors are rotated. */
export interface RotationSetting {
  readonly base: number;
  readonly layout: PairLayout;
}

/**
 * A query or key vector of one head, rotated to its position.
 *
 * Formula: $(x_a, x_c) \mapsto (x_a \cos p\theta_i - x_c \sin p\theta_i,\; x_a \sin p\theta_i + x_c \cos p\theta_i)$
 * for the coordinates $a, c$ of every pair $i$
 *
 * Symbols: $p$ position, $\theta_i$ rotation frequency of pair $i$.
 *
 * Source: RoFormer, equations 14 and 15.
 *
 * Convention: the layout says which coordinates form a pair; see `pairCoordinates`.
 *
 * Range: a vector of an even number of finite coordinates, at least 2; any finite position, since interpolated
 * positions are fractions. Throws `RangeError`.
 *
 * Accuracy: the rounding of the angle, about 1e-16 times position, relative to the vector's length.
 */
export function rotateVector({
  vector,
  position,
  base,
  layout,
}: RotationSetting & { readonly vector: readonly number[]; readonly position: number }): readonly number[] {
  const rotated = [...requireEvenVector('vector', vector)];
  requireFinite('position', position);
  const headSize = rotated.length;
  for (let pair = 1; pair <= headSize / 2; pair += 1) {
    const [first, second] = pairCoordinates({ layout, headSize, pair });
    const angle = position * rotationFrequency({ base, headSize, pair });
    const x = vector[first] ?? 0;
    const y = vector[second] ?? 0;
    rotated[first] = x * Math.cos(angle) - y * Math.sin(angle);
    rotated[second] = x * Math.sin(angle) + y * Math.cos(angle);
  }
  return rotated;
}

/**
 * The attention score of a query and a key after both are rotated to their positions, before division by
 * the square root of the head size.
 *
 * Formula: $\langle R_p q, R_n k \rangle = q^\top R_{n-p}\, k$
 *
 * Symbols: $q$ query, $k$ key, $p$ queryPosition, $n$ keyPosition, $R_p$ rotation by `rotateVector`.
 *
 * Source: RoFormer, equation 16.
 *
 * Convention: the score depends on the two positions only through $n - p$, in either layout.
 *
 * Range: query and key as for `rotateVector` and equally long. Throws `RangeError`.
 *
 * Accuracy: as for `rotateVector`, relative to the product of the two vectors' lengths.
 */
export function relativeScore({
  query,
  key,
  queryPosition,
  keyPosition,
  base,
  layout,
}: RotationSetting & {
  readonly query: readonly number[];
  readonly key: readonly number[];
  readonly queryPosition: number;
  readonly keyPosition: number;
}): number {
  requireEvenVector('query', query);
  if (requireEvenVector('key', key).length !== query.length) {
    throw outOfRange('key', key, `as long as the query, ${query.length} numbers`);
  }
  requireFinite('queryPosition', queryPosition);
  requireFinite('keyPosition', keyPosition);
  const rotatedQuery = rotateVector({ vector: query, position: queryPosition, base, layout });
  const rotatedKey = rotateVector({ vector: key, position: keyPosition, base, layout });
  return rotatedQuery.reduce((sum, coordinate, index) => sum + coordinate * (rotatedKey[index] ?? 0), 0);
}

function requireEvenVector(name: string, value: unknown): readonly number[] {
  const vector = requireNumbers(name, value);
  if (vector.length < 2 || vector.length % 2 !== 0) {
    throw outOfRange(name, value, 'a list of an even number of coordinates, at least 2');
  }
  return vector;
}
