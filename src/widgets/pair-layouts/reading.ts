import { formatFigures, formatNumber } from '../../core/numeric/format.ts';
import type { PairLayouts } from './model.ts';

/** A score, in the same spelling wherever the figure names it. */
export const scoreInWords = (score: number): string => formatFigures(score, 4);

/** The figure's state: one score under both layouts, and what it is without rotation. */
export function readingOf({ interleaved, halfSplit, unrotated }: PairLayouts, distance: number): string {
  const tokens = `${formatNumber(distance, 'group')} ${distance === 1 ? 'token' : 'tokens'}`;
  return (
    `The same query and key, ${tokens} apart, score ${scoreInWords(interleaved)} with neighbours as pairs ` +
    `and ${scoreInWords(halfSplit)} with halves. At distance 0 both layouts score ${scoreInWords(unrotated)}.`
  );
}
