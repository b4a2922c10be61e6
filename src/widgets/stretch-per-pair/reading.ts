import { formatNumber } from '../../core/numeric/format.ts';
import type { ScalingMethodName } from '../../core/scaling/index.ts';
import { quantities } from '../../notebook/quantities.ts';
import type { PairStretch, StretchPerPair } from './model.ts';

/** A factor as the figure writes it: "2.022", "4", "0.5". */
export const writeFactor = (factor: number): string =>
  Number.isInteger(factor) ? formatNumber(factor, 'shortest') : formatNumber(factor, '4sf');

/** The stretch of the text: "4", "2.441". */
export const writeStretch = (stretch: number): string =>
  formatNumber(Number(stretch.toPrecision(4)), 'shortest');

/** The methods that are always drawn. */
const ALWAYS_DRAWN: readonly ScalingMethodName[] = ['none', 'interpolation', 'base-scaling'];

/** Names that a sentence cannot take over from the list of methods. */
const inSentences: Partial<Record<ScalingMethodName, string>> = {
  'by-parts': 'scaling by parts',
  llama3: 'the Llama 3 rule',
  dynamic: 'dynamic scaling',
};

/** A method’s name within a sentence. */
export const nameOf = (method: ScalingMethodName): string =>
  inSentences[method] ?? quantities.method.options.find(({ id }) => id === method)?.label ?? method;

/** The chosen method where it is drawn beside those that always are; null where it is one of them or has no formula. */
export function overlaidMethod({ method, at }: StretchPerPair): ScalingMethodName | null {
  return ALWAYS_DRAWN.includes(method) || at.chosen === null ? null : method;
}

/** What a screen reader hears after the pair. */
export function outcomeInWords({ at }: StretchPerPair): string {
  return `base scaling stretches it ${writeFactor(at.rebased)} times, interpolation ${writeFactor(at.interpolated)} times`;
}

/** What the chosen method does to the pair, beside the two that are always named. */
function chosenInWords(figure: StretchPerPair): string {
  const { method, at } = figure;
  if (method === 'longrope') return ' LongRoPE searches for a stretch of each pair, so no formula gives it.';
  if (at.chosen === null) return ` ${nameOf(method)} is made for longer texts alone.`;
  if (overlaidMethod(figure) === null) return '';
  const name = nameOf(method);
  return ` ${name.charAt(0).toUpperCase()}${name.slice(1)} makes it ${writeFactor(at.chosen)} times as long.`;
}

/** How far the pair turns under base scaling, against what it met in training. */
function rangeInWords(stretch: number, { rebased, turns }: PairStretch): string {
  const beyond = stretch / rebased;
  if (Math.abs(beyond - 1) < 5e-4)
    return 'Re-based, it turns exactly as far over the new text as over the trained one.';
  const start = `Re-based, it turns ${formatNumber(beyond, '3sf')} times as far over the new text as over the trained one`;
  if (beyond < 1) return `${start}.`;
  const completed = formatNumber(turns, '3sf');
  return turns < 1
    ? `${start}, where it completed ${completed} of a turn, so it meets new angles.`
    : `${start}, where it completed ${completed} turns and met every angle.`;
}

/** The figure's state in a few short sentences. */
export function readingOf(figure: StretchPerPair): string {
  const { stretch, at } = figure;
  if (stretch === 1) return 'The text does not grow, so no method changes a period.';
  const times = `${writeFactor(at.interpolated)} times`;
  const both =
    at.rebased === 1
      ? `base scaling keeps its period, interpolation makes it ${times} as long.`
      : `base scaling makes its period ${writeFactor(at.rebased)} times as long, interpolation ${times}.`;
  return `Pair ${String(at.pair)}: ${both}${chosenInWords(figure)} ${rangeInWords(stretch, at)}`;
}
