import { formatFigures, formatNumber } from '../../core/numeric/format.ts';
import type { PeriodMatching } from './model.ts';

/** A share as a signed percentage: "+1.35 %", "−2.14 %". */
export function signedPercent(share: number, format = Math.abs(share) >= 1 ? '0dp' : '2dp'): string {
  const text = formatNumber(100 * share, format);
  return `${share > 0 && !/^[0.]*$/.test(text) ? '+' : ''}${text} %`;
}

/** How far the last period is from the interpolated one, in a few words. */
export function outcomeInWords({ residual, isMatched }: PeriodMatching): string {
  if (isMatched) return 'the last periods match';
  const amount = signedPercent(Math.abs(residual)).replace('+', '');
  return `the last period is ${amount} too ${residual < 0 ? 'short' : 'long'}`;
}

/** A period, in the same spelling wherever the figure names it. */
export function periodInTokens(tokens: number): string {
  return formatFigures(tokens, 4);
}

interface Range {
  readonly minimum: number;
  readonly maximum: number;
}

/** The way to the match, or where it lies if the range of λ ends before. */
function adviceFor({ exactLambda, residual }: PeriodMatching, range: Range | undefined): string {
  if (range !== undefined && (exactLambda < range.minimum || exactLambda > range.maximum)) {
    return `The match would need λ = ${formatNumber(exactLambda, '3sf')}, beyond this figure’s range.`;
  }
  return residual < 0 ? 'Raise λ.' : 'Lower λ.';
}

const tokens = (value: number): string => `${periodInTokens(value)} tokens`;

/** What λ does to the last pair. */
function startOf({ last }: PeriodMatching, lambda: number): string {
  if (lambda === 1)
    return `With λ = 1 nothing has changed yet: the last pair’s period is ${tokens(last.trained)}, as trained`;
  return `With λ = ${formatFigures(lambda, 5)} the last pair’s period goes from ${tokens(last.trained)} to ${tokens(last.rebased)}`;
}

/** The figure's state in two sentences that judge nothing, for a question that asks for it. */
export function factsOf(figure: PeriodMatching, lambda: number): string {
  return `${startOf(figure, lambda)}. Interpolation takes it to ${tokens(figure.last.interpolated)}.`;
}

/** The figure's state in one or two sentences; `range` is that of λ. */
export function readingOf(figure: PeriodMatching, lambda: number, range?: Range): string {
  const { first, last } = figure;
  const start = startOf(figure, lambda);
  if (figure.isMatched) {
    const mismatch = signedPercent(figure.residual);
    return `${start}, and interpolation takes it to ${tokens(last.interpolated)}: they match (${mismatch}). Pair 1 still turns in ${formatNumber(first.rebased, '3sf')} tokens.`;
  }
  return `${start}. Interpolation takes it to ${tokens(last.interpolated)}, so ${outcomeInWords(figure)}. ${adviceFor(figure, range)}`;
}
