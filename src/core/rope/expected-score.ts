import { requireFinite } from '../numeric/check.ts';

/**
 * The expected attention score of a query and a key with the same random content, as a share of its greatest value.
 *
 * Formula: $\frac{2}{d} \sum_{i=1}^{d/2} \cos(\delta\,\theta_i)$
 *
 * Symbols: $\theta_i$ frequencies, radians per token; $\delta$ distance, tokens; $d/2$ the number of frequencies.
 *
 * Source: RoFormer, equation 16, for a query that equals its key and whose pairs all have the same expected length.
 *
 * Convention: for a query and a key that are independent the expected score is 0 at every distance (Barbero et al. 2024).
 *
 * Range: any finite distance; at least one frequency. Throws `RangeError`.
 *
 * Accuracy: absolute error below 1e-15 times the distance.
 */
export function expectedScore(frequencies: readonly number[], distance: number): number {
  requireFinite('distance', distance);
  return mean(frequencies, (theta) => Math.cos(distance * theta));
}

/**
 * The mean of the expected score over the distances between two ends: what a plot shows of a wave that is finer than it.
 *
 * Formula: $\frac{2}{d} \sum_{i=1}^{d/2} \frac{\sin(t\,\theta_i) - \sin(u\,\theta_i)}{(t-u)\,\theta_i}$
 *
 * Symbols: $u$, $t$ the ends from and to, tokens; the rest as for `expectedScore`.
 *
 * Source: the integral of `expectedScore`.
 *
 * Convention: distances are taken as a continuum; equal ends give the value there.
 *
 * Range: finite ends; positive frequencies. Throws `RangeError`.
 *
 * Accuracy: as for `expectedScore`, divided by the distance between the ends where that is below 1.
 */
export function meanExpectedScore(frequencies: readonly number[], from: number, to: number): number {
  return meanExpectedScores(frequencies, [from, to])[0] ?? Number.NaN;
}

/** `meanExpectedScore` between each end and the next; the sines at an end are worked out once for both sides of it. */
export function meanExpectedScores(
  frequencies: readonly number[],
  ends: readonly number[],
): readonly number[] {
  for (const end of ends) requireFinite('ends', end);
  requireSome(frequencies);
  const sums = new Float64Array(Math.max(0, ends.length - 1));
  // A figure works out thousands of sines for each frame: loops, without an array for each end.
  for (const theta of frequencies) {
    let [from = 0] = ends;
    let before = Math.sin(from * theta);
    for (let column = 0; column < sums.length; column += 1) {
      const to = ends[column + 1] ?? from;
      const after = Math.sin(to * theta);
      const here = to === from ? Math.cos(to * theta) : (after - before) / ((to - from) * theta);
      sums[column] = (sums[column] ?? 0) + here;
      [from, before] = [to, after];
    }
  }
  return Array.from(sums, (sum) => sum / frequencies.length);
}

function mean(frequencies: readonly number[], of: (theta: number) => number): number {
  requireSome(frequencies);
  return frequencies.reduce((sum, theta) => sum + of(theta), 0) / frequencies.length;
}

function requireSome(frequencies: readonly number[]): void {
  if (frequencies.length === 0) throw new RangeError('frequencies must hold at least one number');
}
