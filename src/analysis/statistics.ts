/** The few statistics that an analysis of questions rests on. */

/** The arithmetic mean; NaN of nothing. */
export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/**
 * The quantile of a share, by linear interpolation between the order statistics: definition 7 of Hyndman and Fan (1996), *Sample
 * Quantiles in Statistical Packages*. NaN of nothing.
 * @param share - in [0, 1]; 0.5 is the median
 */
export function quantileOf(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (place - Math.floor(place)) * (above - below);
}

/**
 * Pearson's product-moment correlation, r = Σ(x − x̄)(y − ȳ) / √(Σ(x − x̄)² Σ(y − ȳ)²), of pairs; null where one side has
 * no spread, for then there is none.
 */
export function correlationOf(pairs: readonly (readonly [x: number, y: number])[]): number | null {
  const [meanX, meanY] = [meanOf(pairs.map(([x]) => x)), meanOf(pairs.map(([, y]) => y))];
  let [both, ofX, ofY] = [0, 0, 0];
  for (const [x, y] of pairs) {
    both += (x - meanX) * (y - meanY);
    ofX += (x - meanX) ** 2;
    ofY += (y - meanY) ** 2;
  }
  // Rounding leaves a spread of some 1e-32 where all values are the same.
  const tiny = 1e-20 * pairs.length;
  return ofX <= tiny || ofY <= tiny ? null : Math.max(-1, Math.min(1, both / Math.sqrt(ofX * ofY)));
}
