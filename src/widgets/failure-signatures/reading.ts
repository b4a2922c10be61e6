import { formatNumber } from '../../core/numeric/format.ts';
import { quantities } from '../../notebook/quantities.ts';
import type { FailureSignatures } from './model.ts';

const inGroups = (count: number): string => formatNumber(count, 'group');

/** A factor as the figure writes it: "1.30", "64". */
export const writeFactor = (factor: number): string => formatNumber(factor, '3sf');

/** The fault as the control names it. */
export const nameOf = ({ fault }: FailureSignatures): string =>
  quantities.fault.options.find(({ id }) => id === fault)?.label ?? fault;

/** Pairs that follow one another: "pairs 30 to 64", "pair 7", "24 pairs between 22 and 45". */
function rangeInWords(moved: readonly number[]): string {
  const [first = 0, last = 0] = [moved[0], moved.at(-1)];
  if (first === last) return `pair ${String(first)}`;
  if (last - first + 1 === moved.length) return `pairs ${String(first)} to ${String(last)}`;
  return `${String(moved.length)} pairs from ${String(first)} to ${String(last)}`;
}

/** Which pairs turn at another speed. */
function anglesInWords({ fault, moved, pairs, worst }: FailureSignatures): string {
  if (moved.length === 0) return 'Every pair turns at the intended speed.';
  const who = moved.length === pairs.length ? 'all pairs' : rangeInWords(moved);
  const what = fault === 'stale-keys' ? 'The old keys were rotated with other speeds in' : 'Wrong speed in';
  return `${what} ${who}, by a factor of up to ${writeFactor(worst)}.`;
}

/** From which distance on a score is lost. */
function scoresInWords({ failsFrom, gain, moved, scores }: FailureSignatures): string {
  const least = Math.min(...scores.map(({ score }) => score));
  if (failsFrom !== null) {
    return failsFrom === 1
      ? 'Less than half of a score is left already between neighbours.'
      : `Less than half of a score is left from about ${inGroups(failsFrom)} tokens on.`;
  }
  if (moved.length === 0 && gain === 1) return 'Every score is as intended.';
  if (moved.length === 0) return `Every score is multiplied by ${writeFactor(gain)}.`;
  return `At least ${writeFactor(least)} of a score is left at every distance.`;
}

/** What a screen reader hears after the fault. */
export const outcomeInWords = (figure: FailureSignatures): string => scoresInWords(figure);

/** The figure's state in two sentences. */
export const readingOf = (figure: FailureSignatures): string =>
  `${anglesInWords(figure)} ${scoresInWords(figure)}`;
