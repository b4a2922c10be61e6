import { formatFigures, formatNumber } from '../../core/numeric/format.ts';
import { REACH_TOLERANCE } from './model.ts';
import type { BaseAndAngles, PairAngles } from './model.ts';

/** Angles below this many degrees are not worth their digits. */
const LEAST_DEGREES = 0.01;

/** An angle in turns as degrees: "57.3°". */
export function inDegrees(turns: number): string {
  const degrees = 360 * turns;
  return degrees < LEAST_DEGREES ? '< 0.01°' : `${formatNumber(degrees, '3sf')}°`;
}

/** An angle in radians as degrees. */
export const radiansInDegrees = (radians: number): string => inDegrees(radians / (2 * Math.PI));

/** An arc: in degrees up to a full turn, then in turns. */
export function arcInWords(turns: number): string {
  if (turns < 1) return inDegrees(turns);
  return `${formatFigures(turns, 3)} turns`;
}

/** How far the last pair turns, against training. */
function lastInWords({ met, covered, reach }: PairAngles): string {
  if (Math.abs(reach - 1) <= REACH_TOLERANCE) return `${arcInWords(covered)}, as in training`;
  return `${arcInWords(covered)}, in training ${arcInWords(met)}`;
}

/** Which pairs reach angles that they never met; `still` where the base has been changed. */
function beyondInWords({ beyond }: BaseAndAngles, still: string): string {
  const [fastest, slowest] = [beyond[0], beyond.at(-1)];
  if (fastest === undefined || slowest === undefined) return 'No pair reaches an unseen angle';
  const times = `${formatNumber(fastest.reach, '3sf')} times as far as in training`;
  if (fastest.pair === slowest.pair) {
    return `Pair ${String(fastest.pair)} ${still}reaches unseen angles and turns ${times}`;
  }
  const list = `${String(fastest.pair)} ${beyond.length === 2 ? 'and' : 'to'} ${String(slowest.pair)}`;
  return `Pairs ${list} ${still}reach unseen angles; pair ${String(fastest.pair)} turns ${times}`;
}

/** The state in two or three sentences, which judge nothing; lengths in tokens. */
export function readingOf(
  figure: BaseAndAngles,
  { lambda, m }: { readonly lambda: number; readonly m: number },
): string {
  const text = `Over ${formatNumber(m, 'group')} tokens the last pair covers ${lastInWords(figure.last)}.`;
  if (lambda === 1) {
    return `With λ = 1 nothing has changed yet. ${text} ${beyondInWords(figure, '')}.`;
  }
  const near = `neighbours stay ${radiansInDegrees(figure.first.near.rebased)} apart on pair 1`;
  const still = lambda > 1 ? 'still ' : '';
  return `With λ = ${formatFigures(lambda, 4)} ${near}. ${text} ${beyondInWords(figure, still)}.`;
}

/** What a screen reader hears after λ. */
export function outcomeInWords({ last }: BaseAndAngles): string {
  return `the last pair covers ${lastInWords(last)}`;
}
