import { formatNumber } from '../../core/numeric/format.ts';
import type { ScalingMethodName } from '../../core/scaling/index.ts';
import { methodInWords } from '../../notebook/choices.ts';
import type { PairStretch, StretchPerPair } from './model.ts';

/** A factor as the figure writes it: "2.022", "4", "0.5". */
export const writeFactor = (factor: number): string =>
  Number.isInteger(factor) ? formatNumber(factor, 'shortest') : formatNumber(factor, '4sf');

/** The stretch of the text: "4", "2.441". */
export const writeStretch = (stretch: number): string =>
  formatNumber(Number(stretch.toPrecision(4)), 'shortest');

/** Whether a method needs no line of its own, because the figure has it anyway. */
export const isAlwaysDrawn = (method: ScalingMethodName): boolean =>
  method === 'none' || method === 'interpolation' || method === 'base-scaling';

/** The chosen method where it has a line of its own; null where it needs none, has no formula or is not here yet. */
export function overlaidMethod({ method, at }: StretchPerPair): ScalingMethodName | null {
  return isAlwaysDrawn(method) || at.chosen === null ? null : method;
}

/** What a screen reader hears after the pair. */
export function outcomeInWords({ at }: StretchPerPair): string {
  return `base scaling stretches it ${timesInWords(at.rebased)}, interpolation ${timesInWords(at.interpolated)}`;
}

const timesInWords = (factor: number): string =>
  factor === 1 ? 'not at all' : `${writeFactor(factor)} times`;

/** By how much each method that is drawn stretches the pair. */
function stretchesInWords(figure: StretchPerPair): string {
  const { method, at } = figure;
  const both = [
    `${timesInWords(at.rebased)} by base scaling`,
    `${timesInWords(at.interpolated)} by interpolation`,
  ];
  if (overlaidMethod(figure) === null || at.chosen === null) return both.join(' and ');
  return `${both.join(', ')} and ${timesInWords(at.chosen)} by ${methodInWords(method)}`;
}

/** Why a chosen method is not drawn. */
function absenceInWords({ method, stretch }: StretchPerPair): string {
  if (method === 'longrope') return ' LongRoPE searches for a stretch of each pair, so no formula gives it.';
  return method === 'yarn' && stretch < 1 ? ' YaRN is made for longer texts alone.' : '';
}

/** How far the pair turns under base scaling, against what it met in training. */
function rangeInWords(stretch: number, { rebased, turns }: PairStretch): string {
  const beyond = stretch / rebased;
  if (Math.abs(beyond - 1) < 5e-4) return 'With the new base it turns exactly as far as in training.';
  const start = `With the new base it turns ${formatNumber(beyond, '3sf')} times as far as in training`;
  if (beyond < 1) return `${start}.`;
  const completed = formatNumber(turns, '3sf');
  return turns < 1
    ? `${start} (${completed} of a turn), so it meets new angles.`
    : `${start} (${completed} turns), where it met every angle.`;
}

/** The figure's state in a few short sentences. */
export function readingOf(figure: StretchPerPair): string {
  const { stretch, at } = figure;
  if (stretch === 1) return 'The text does not grow, so no method changes a period.';
  return (
    `Pair ${String(at.pair)} is stretched ${stretchesInWords(figure)}.${absenceInWords(figure)} ` +
    rangeInWords(stretch, at)
  );
}
