import { formatFigures, formatNumber } from '../../core/numeric/format.ts';
import type { Spectrum, SpectrumParameters } from './model.ts';

/** A period, in the same spelling wherever the figure names it. */
export function periodInTokens(tokens: number): string {
  return formatFigures(tokens, 4);
}

/** What a screen reader hears after the base. */
export const outcomeInWords = ({ last }: Spectrum): string =>
  `the slowest pair needs ${periodInTokens(last.period)} tokens for a turn`;

/** The figure's state: from where to where the periods reach, and how the longest compares with the trained length. */
export function readingOf(figure: Spectrum, { b, d, m_l }: SpectrumParameters): string {
  const { first, last, ratio, lastInTexts } = figure;
  const times = formatFigures(lastInTexts, 3);
  return (
    `With b = ${formatNumber(b, 'shortest')} and d = ${String(d)}, each period is ${formatNumber(ratio, '4sf')} times the one before, ` +
    `from ${periodInTokens(first.period)} tokens for pair 1 to ${periodInTokens(last.period)} for pair ${String(last.pair)}. ` +
    `The longest is ${times} times the trained length of ${formatNumber(m_l, 'group')} tokens.`
  );
}
