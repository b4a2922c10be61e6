import { formatFigures, formatNumber } from '../../core/numeric/format.ts';
import type { HeadSizeFactor, LambdaAndHeadSize, LambdaAndHeadSizeParameters } from './model.ts';

/** A stretch as the figure writes it: "4", "2.5", "0.004". */
export const writeStretch = (stretch: number): string =>
  formatNumber(Number(stretch.toPrecision(4)), 'shortest');

/** A share of the base in per cent, without its sign: "37.0 %", "2.18 %". */
export function percentOf(share: number): string {
  const size = 100 * Math.abs(share);
  return `${formatNumber(size, size >= 0.01 && size < 1000 ? '3sf' : '2dp')} %`;
}

/** On which side the shortcut errs, and by how much: "37.0 % too small". */
function errorInWords({ missing }: HeadSizeFactor): string {
  return missing === 0 ? 'exact' : `${percentOf(missing)} too ${missing > 0 ? 'small' : 'large'}`;
}

/** What a screen reader hears after the head size. */
export function outcomeInWords({ chosen }: LambdaAndHeadSize): string {
  return `λ is ${formatFigures(chosen.lambda, 5)}, the shortcut is ${errorInWords(chosen)}`;
}

/** The figure's state in two sentences. */
export function readingOf(
  { stretch, chosen }: LambdaAndHeadSize,
  { d, m }: LambdaAndHeadSizeParameters,
): string {
  if (stretch === 1) return 'The text does not grow, so λ = 1 for every head, and the shortcut is exact.';
  const times = writeStretch(stretch);
  const [lambda, reached, target] = [
    formatFigures(chosen.lambda, 5),
    formatNumber(chosen.reached, 'group'),
    formatNumber(m, 'group'),
  ];
  return (
    `A head of ${String(d)} needs λ = ${lambda} for ${times} times the length. ` +
    `The shortcut λ = ${times} makes the base ${errorInWords(chosen)}: ` +
    `the last pair is matched to ${reached} tokens instead of ${target}.`
  );
}
