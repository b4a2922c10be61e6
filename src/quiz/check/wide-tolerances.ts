import type { Tolerance } from '../../core/numeric/tolerance.ts';
import type { Facts } from '../kernel/facts.ts';
import { atValue } from './problem.ts';
import type { Finding } from './problem.ts';

/** From this share on, an answer may be half of the right one. */
const wideShare = 0.5;

/** Tolerances that accept what was only guessed. */
export function checkWideTolerances({ keys }: Pick<Facts, 'keys'>): readonly Finding[] {
  return keys.flatMap(({ tolerance, tolerancePath }): readonly Finding[] => {
    const what = describeWidth(tolerance);
    if (what === null) return [];
    const advice =
      'tighten it, as { rel: 0.01 } or { sigfigs: 3 }, or ask for the order of magnitude by a choice';
    return [atValue(tolerancePath, 'W110', what, advice)];
  });
}

function describeWidth(tolerance: Tolerance): string | null {
  if (tolerance === 'exact') return null;
  if ('sigfigs' in tolerance) {
    return tolerance.sigfigs === 1 ? 'one significant figure can accept an answer that is a half off' : null;
  }
  // A whole share and more is refused, as a percentage.
  if (!('rel' in tolerance) || tolerance.rel === undefined) return null;
  const { rel } = tolerance;
  return rel >= wideShare && rel < 1 ? `rel: ${rel} accepts every answer up to ${rel * 100} % off` : null;
}
