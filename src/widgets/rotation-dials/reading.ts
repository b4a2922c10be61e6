import { formatFigures, formatNumber } from '../../core/numeric/format.ts';
import type { PairTurns, RotationDials } from './model.ts';

/** Below this, in turns, a dial says no more than that. */
const LEAST_SHOWN = 0.001;

/** Turns as a dial shows them, in at most seven characters. */
export function shortTurns(turns: number): string {
  if (turns > 0 && turns < LEAST_SHOWN) return `< ${formatNumber(LEAST_SHOWN, 'shortest')}`;
  return turns === 0 ? '0' : formatFigures(turns, 3);
}

/** Turns in a sentence: "3.18 turns", "0.00318 of a turn". */
export function turnsInWords(turns: number): string {
  const text = formatFigures(turns, 3);
  return turns >= 1 ? `${text} turns` : turns === 0 ? 'no turn yet' : `${text} of a turn`;
}

/** A number of tokens, in the same spelling wherever the figure names it. */
export const tokensInWords = (tokens: number): string => formatFigures(tokens, 3);

/** An angle per token, in degrees. */
export const degreesOf = ({ frequency }: PairTurns): string =>
  `${formatNumber((frequency * 180) / Math.PI, '3sf')}°`;

/** What a screen reader hears after the position. */
export const outcomeInWords = ({ first }: RotationDials): string =>
  `pair 1 has made ${turnsInWords(first.turns)}`;

/** The figure's state: how far the fastest and the slowest pair have been rotated, and how far a token takes them. */
export function readingOf({ first, last }: RotationDials, position: number): string {
  const at = `At position ${formatNumber(position, 'group')}`;
  const slowest = `pair ${String(last.pair)}, the slowest`;
  return (
    `${at}, pair 1 has made ${turnsInWords(first.turns)} and ${slowest}, ${turnsInWords(last.turns)}. ` +
    `From one token to the next, pair 1 turns by ${degreesOf(first)} and pair ${String(last.pair)} by ${degreesOf(last)}.`
  );
}
