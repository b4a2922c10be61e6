import type { Scope } from '../../formula/scope.ts';
import { atValue } from './problem.ts';
import type { Finding } from './problem.ts';
import { fill } from './same-texts.ts';
import type { Rivals } from './same-texts.ts';
import { shorten } from './words.ts';

/** A number as it is written, and what stands around it. */
interface ShownNumber {
  readonly around: string;
  readonly digits: string;
}

/**
 * Texts that differ in one number alone, and there in nothing but the figures shown: `4.089` and `4.09`.
 * @throws FormulaError if a number cannot be computed
 */
export function checkCloseOptions(rivals: Rivals, scope: Scope): readonly Finding[] {
  const shown = rivals.map(({ id, path, parts }) => {
    const text = fill(parts, scope);
    return { id, path, text, number: readNumber(text) };
  });
  return shown.flatMap(({ id, path, text, number }, index): readonly Finding[] => {
    const other = shown.slice(0, index).find((earlier) => areOne(number, earlier.number));
    if (other === undefined) return [];
    const message =
      `"${other.id}" and "${id}" are the same number to the figures shown: "${shorten(other.text)}" and ` +
      `"${shorten(text)}"`;
    const advice = 'show both with as many digits, and keep them apart';
    return [atValue(path, 'W119', message, advice)];
  });
}

const numeral = /[-\u2212]?\d+(?:[\u202F\u2009,]\d{3})*(?:\.\d+)?/g;

/** The one number of a text; null where there is none, or several. */
function readNumber(text: string): ShownNumber | null {
  const [number, ...others] = text.match(numeral) ?? [];
  if (number === undefined || others.length > 0) return null;
  const digits = number.replace('\u2212', '-').replaceAll(/[\u202F\u2009,]/g, '');
  return { around: text.replace(number, '#').replaceAll('$', '').trim(), digits };
}

const decimalsOf = (digits: string): number => digits.split('.')[1]?.length ?? 0;

/** A whole number may be exact; digits behind the point are as many as were meant. */
function areOne(one: ShownNumber | null, other: ShownNumber | null): boolean {
  if (one === null || other?.around !== one.around) return false;
  const least = Math.min(decimalsOf(one.digits), decimalsOf(other.digits));
  if (least === 0 || decimalsOf(one.digits) === decimalsOf(other.digits)) return false;
  return Number(one.digits).toFixed(least) === Number(other.digits).toFixed(least);
}
