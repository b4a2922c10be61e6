import { quoteValue } from './check.ts';
import { writeSuperscript } from './superscript.ts';

const narrowNoBreakSpace = '\u202F';
const minusSign = '\u2212';

/** Decimal digits without sign: the value is `digits` × 10^(`exponent` − number of digits + 1). */
interface Decimal {
  readonly digits: string;
  readonly exponent: number;
}

/**
 * A number as the course prints it, the same in every locale.
 *
 * Formats: `'4sf'` four significant figures (1 to 15), `'2dp'` two decimals (0 to 15), `'int'` rounded to an
 * integer, `'group'` rounded to an integer in groups of three digits, `'shortest'` every digit of an integer
 * below 2^53, else up to seven significant figures without zeros at their end. Elsewhere trailing zeros stay. An integer part of five or more digits
 * stands in groups of three, parted by a narrow no-break space, except with `'int'`.
 * Significant figures of 1e15 and more, or below 1e-4, come out as `1.23 × 10⁻⁵`. Infinities are ∞ and −∞, and
 * a value that is not a number is `undefined`. Halves that a double holds exactly round away from zero.
 *
 * Throws `RangeError` for an unknown format.
 */
export function formatNumber(value: number, format: string): string {
  const print = findPrinter(format);
  if (Number.isNaN(value)) return 'undefined';
  const text = Number.isFinite(value) ? print(Math.abs(value)) : '∞';
  return value < 0 && /[1-9∞]/.test(text) ? minusSign + text : text;
}

/**
 * A number in that many significant figures (1 to 15), or in more where its integer part has more digits: that is never
 * rounded, as long as 15 digits hold it. 65 536 in four figures is `65 536`, where `formatNumber` gives `65 540`.
 */
export function formatFigures(value: number, figures: number): string {
  const integerDigits = Math.floor(Math.log10(Math.abs(value))) + 1;
  const isWhole = integerDigits > figures && integerDigits <= 15;
  return formatNumber(value, isWhole ? 'group' : `${figures}sf`);
}

/** The printer of magnitudes that a format names. */
function findPrinter(format: string): (magnitude: number) => string {
  if (format === 'int') return (magnitude) => printFixed(magnitude, 0);
  if (format === 'shortest') return printShortest;
  if (format === 'group') return (magnitude) => groupInteger(printFixed(magnitude, 0));
  const [, count, kind] = /^(\d{1,2})(sf|dp)$/.exec(format) ?? [];
  const places = Number(count);
  if (kind === 'sf' && places >= 1 && places <= 15) {
    return (magnitude) => printSignificant(magnitude, places);
  }
  if (kind === 'dp' && places <= 15) return (magnitude) => groupInteger(printFixed(magnitude, places));
  throw new RangeError(
    `format must be "1sf" to "15sf", "0dp" to "15dp", "int", "group" or "shortest", but it is ${quoteValue(format)}`,
  );
}

/** A magnitude rounded to a number of decimals; `toFixed` alone changes its notation at 1e21. */
function printFixed(magnitude: number, decimals: number): string {
  if (magnitude < 1e21) return magnitude.toFixed(decimals);
  const integer = BigInt(magnitude).toString();
  return decimals === 0 ? integer : `${integer}.${'0'.repeat(decimals)}`;
}

function printSignificant(magnitude: number, figures: number): string {
  if (magnitude === 0) return magnitude.toFixed(figures - 1);
  const decimal = roundToFigures(magnitude, figures);
  const isOrdinary = decimal.exponent >= -4 && decimal.exponent < 15;
  return isOrdinary ? groupInteger(printPositional(decimal)) : printScientific(decimal);
}

/** An integer in full; else seven significant figures at most, without the zeros at their end. */
function printShortest(magnitude: number): string {
  if (Number.isSafeInteger(magnitude)) return groupInteger(String(magnitude));
  const [mantissa = ''] = Number(magnitude.toPrecision(7)).toExponential().split('e');
  return printSignificant(magnitude, mantissa.replace('.', '').length);
}

/** The nearest decimal with that many significant figures. */
function roundToFigures(magnitude: number, figures: number): Decimal {
  const [mantissa = '', exponent = ''] = magnitude.toExponential(figures - 1).split('e');
  return { digits: mantissa.replace('.', ''), exponent: Number(exponent) };
}

function printPositional({ digits, exponent }: Decimal): string {
  if (exponent < 0) return `0.${'0'.repeat(-exponent - 1)}${digits}`;
  const integer = digits.slice(0, exponent + 1).padEnd(exponent + 1, '0');
  const fraction = digits.slice(exponent + 1);
  return fraction === '' ? integer : `${integer}.${fraction}`;
}

function printScientific({ digits, exponent }: Decimal): string {
  const mantissa = digits.length > 1 ? `${digits.slice(0, 1)}.${digits.slice(1)}` : digits;
  return `${mantissa} × 10${writeSuperscript(exponent)}`;
}

/** Parts an integer part of five or more digits into threes. */
function groupInteger(text: string): string {
  const [integer = '', ...fraction] = text.split('.');
  if (integer.length < 5) return text;
  const grouped = integer.replaceAll(/\B(?=(?:\d{3})+$)/g, narrowNoBreakSpace);
  return [grouped, ...fraction].join('.');
}
