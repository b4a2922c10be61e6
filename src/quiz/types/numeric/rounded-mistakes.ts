import { acceptedInterval, isWithin } from '../../../core/numeric/tolerance.ts';
import type { NumberInput } from '../../../formula/number-input/number-reader.ts';
import type { Mistake, NumericQuestion } from './resolve.ts';

/** One figure alone could come from anywhere. */
const leastFigures = 2;

/**
 * The recognised mistake whose value, rounded to the figures that were written, is the response: `3.91` for 3.9140.
 * Null where the key reads the same at so few figures, where two mistakes do, or for a calculation.
 */
export function findRounded(
  { value, significantFigures }: NumberInput,
  { key, mistakes }: Pick<NumericQuestion, 'key' | 'mistakes'>,
): Mistake | null {
  // More figures than a double has can be written, and none of them is rounded.
  const figures = Math.min(significantFigures ?? 0, 15);
  if (figures < leastFigures) return null;
  const roundsToIt = ({ value: exact }: { readonly value: number }) =>
    exact !== 0 && isWithin(value, acceptedInterval(exact, { sigfigs: figures }));
  if (roundsToIt(key)) return null;
  const [mistake, ...others] = mistakes.filter(roundsToIt);
  return mistake === undefined || others.length > 0 ? null : mistake;
}
