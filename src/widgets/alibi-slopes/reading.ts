import { formatNumber } from '../../core/numeric/format.ts';
import type { AlibiHead, AlibiSlopes } from './model.ts';

/** A slope as the figure writes it: "1/256" where it is a power of two, otherwise "0.07433". */
export function writeSlope(slope: number): string {
  const inverse = 1 / slope;
  return Number.isInteger(inverse) ? `1/${String(inverse)}` : formatNumber(slope, '4sf');
}

/** A share of a weight: "2.0 %", "1.1 × 10⁻¹⁷". */
export function writeLeft(left: number): string {
  if (left === 0) return '0';
  return left < 1e-4 ? formatNumber(left, '2sf') : `${formatNumber(100 * left, '2sf')} %`;
}

const tokens = (count: number): string =>
  `${formatNumber(count, 'group')} ${count === 1 ? 'token' : 'tokens'}`;

/** What a screen reader hears after the distance. */
export const outcomeInWords = ({ at }: AlibiSlopes): string =>
  `head ${String(at.head)} leaves ${writeLeft(at.left)} of the weight`;

/** Where the head's slope comes from. */
function originInWords({ at, heads, regular }: AlibiSlopes): string {
  if (!at.isAppended) return '';
  return ` It is one of the ${String(heads.length - regular)} heads appended to ${String(regular)}.`;
}

/** The figure's state in two or three sentences. */
export function readingOf(figure: AlibiSlopes): string {
  const { at, heads, gentlest, distance } = figure;
  const first =
    `Head ${String(at.head)} of ${String(heads.length)} has the slope ${writeSlope(at.slope)}.` +
    `${originInWords(figure)} At ${tokens(distance)} it adds ${formatNumber(at.bias, '4sf')} to a score, ` +
    `which leaves ${writeLeft(at.left)} of the weight.`;
  return at.head === gentlest.head ? `${first} Every other head leaves less.` : first;
}

/** What is read off at a place of the plot of slopes. */
export const linesOf = ({ head, slope, isAppended }: AlibiHead): readonly string[] => [
  `head ${String(head)}${isAppended ? ', appended' : ''}`,
  `slope ${writeSlope(slope)}`,
];
