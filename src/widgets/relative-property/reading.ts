import { formatNumber } from '../../core/numeric/format.ts';
import type { RelativeProperty } from './model.ts';

/** An angle of either sign as a positive number of degrees. */
export const degreesOf = (radians: number): string =>
  `${formatNumber((Math.abs(radians) * 180) / Math.PI, '3sf')}°`;

/** A term or a sum of terms. */
export const termInWords = (term: number): string => formatNumber(term, '2dp');

const inTokens = (count: number): string =>
  `${formatNumber(count, 'group')} ${count === 1 ? 'token' : 'tokens'}`;

/** What a screen reader hears after the position of the key. */
export const outcomeInWords = ({ score }: RelativeProperty): string => `the score is ${termInWords(score)}`;

/** The figure's state: where the two tokens are, how far apart their arrows are, and the score. */
export function readingOf(figure: RelativeProperty, n: number): string {
  const { queryPosition, pairs, first, last, score } = figure;
  const [key, query] = [n, queryPosition].map((position) => formatNumber(position, 'group'));
  const count = String(pairs.length);
  return (
    `The key is at position ${String(key)} and the query at ${String(query)}, ${inTokens(queryPosition - n)} later. ` +
    `Their arrows are ${degreesOf(first.apart)} apart in pair 1 and ${degreesOf(last.apart)} apart in pair ${count}. ` +
    `The ${count} cosines add up to ${termInWords(score)}.`
  );
}
