import { add, divide, exact, multiply, subtract, sumOfDoubles, toDouble } from '../numeric/double-double.ts';
import type { DoubleDouble } from '../numeric/double-double.ts';
import { rotationsCompleted } from '../rope/frequencies.ts';
import type { PairOfHead } from '../rope/frequencies.ts';
import { preciseRotations } from '../rope/precise.ts';

/** From how few turns a pair is interpolated whole, and from how many it is left alone. */
export interface RotationBounds {
  readonly slow: number;
  readonly fast: number;
}

/**
 * The ratio of the periods of a pair whose frequency is a blend of the kept one and the interpolated one.
 *
 * Formula: $\frac{T'}{T} = \frac{s}{(1-\gamma) + \gamma s}$
 *
 * Symbols: $s$ factor, $\gamma$ weight of the kept frequency, $1 - \gamma$ weight of the interpolated one.
 *
 * Source: the YaRN paper, section 3.2: $\theta' = (1-\gamma)\,\theta/s + \gamma\,\theta$.
 *
 * Convention: frequencies are blended, not periods.
 *
 * Range: factor positive, both weights from 0 to 1; checked by the caller.
 *
 * Accuracy: relative error below 1e-15; both weights are passed, so no digits cancel.
 */
export function blendedPeriodRatio(factor: number, kept: DoubleDouble, interpolated: DoubleDouble): number {
  return factor / toDouble(add(interpolated, multiply(kept, exact(factor))));
}

/** Turns further from a bound than this share of it are beyond it, which a double's digits show. */
const CLOSE = 1e-6;

/**
 * The period ratio under a ramp that is linear in the turns a pair makes over the trained length.
 *
 * Formula: $\gamma = \operatorname{clamp}\left(\frac{r_i - \alpha}{\beta - \alpha},\, 0,\, 1\right)$
 *
 * Symbols: $r_i$ turns over the trained length, $\alpha$ slow bound, $\beta$ fast bound.
 *
 * Source: the YaRN paper, section 3.2; the same rule in Meta's llama-models, `apply_scaling`.
 *
 * Convention: equal bounds make a step, whose upper side includes the bound itself.
 *
 * Range: arguments already checked by the caller, with $\alpha \le \beta$.
 *
 * Accuracy: relative error below 1e-14 also close to the bounds, where the difference is taken with 30 digits.
 */
export function periodRatioByRotations(
  pairOfHead: PairOfHead,
  { trainedLength, factor }: { readonly trainedLength: number; readonly factor: number },
  { slow, fast }: RotationBounds,
): number {
  const roughly = rotationsCompleted({ ...pairOfHead, length: trainedLength });
  if (roughly > fast * (1 + CLOSE)) return 1;
  if (roughly < slow * (1 - CLOSE)) return factor;
  const rotations = preciseRotations(pairOfHead, trainedLength);
  const aboveSlow = subtract(rotations, exact(slow));
  const belowFast = subtract(exact(fast), rotations);
  if (toDouble(belowFast) <= 0) return 1;
  if (toDouble(aboveSlow) <= 0) return factor;
  const width = sumOfDoubles(fast, -slow);
  return blendedPeriodRatio(factor, divide(aboveSlow, width), divide(belowFast, width));
}
