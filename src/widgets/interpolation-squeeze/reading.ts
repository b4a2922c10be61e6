import { formatNumber } from '../../core/numeric/format.ts';
import type { InterpolationSqueeze } from './model.ts';

/** A number of tokens, or a position. */
export const tokens = (value: number): string =>
  value >= 1000 ? formatNumber(value, 'group') : formatNumber(Number(value.toPrecision(4)), 'shortest');

/** An angle; from ten turns on in turns. */
export function angle(degrees: number): string {
  if (degrees >= 3600) return `${formatNumber(degrees / 360, '3sf')} turns`;
  return `${formatNumber(degrees, '3sf')}°`;
}

/** What neighbours keep, in a few words, and whether the text fits. */
export function outcomeInWords({ first, isInside }: InterpolationSqueeze): string {
  return `neighbours ${angle(first.squeezedStep)} apart, ${isInside ? 'all positions trained' : 'the text ends past the trained length'}`;
}

function endInWords({ trainedLength, isInside, last }: InterpolationSqueeze): string {
  if (isInside) return 'so no pair turns further than in training';
  if (last.trainedReach >= 360) return `past the trained ${tokens(trainedLength)}`;
  return `past the trained ${tokens(trainedLength)}: pair ${String(last.pair)} reaches ${angle(last.squeezedReach)} and knows only ${angle(last.trainedReach)}`;
}

/** The figure's state in two sentences. They say what is, so a question that asks for it may show them too. */
export function readingOf(figure: InterpolationSqueeze): string {
  const { stretch, end, first } = figure;
  const start = `Divided by s = ${formatNumber(Number(stretch.toPrecision(4)), 'shortest')}, the positions of the text end at ${tokens(end)}, ${endInWords(figure)}.`;
  if (stretch === 1)
    return `${start} From one token to the next pair ${String(first.pair)} turns ${angle(first.step)}, as in training.`;
  return `${start} From one token to the next pair ${String(first.pair)} turns ${angle(first.squeezedStep)} instead of ${angle(first.step)}.`;
}
