import type { Decimal } from 'decimal.js';
import { calculate } from './calculate.ts';
import { foldText } from './fold.ts';
import { Exact } from './interval.ts';

/** A typed number: its exact value and what was written of it; null for the figures of a calculation. */
export interface TypedNumber {
  readonly kind: 'number';
  readonly value: Decimal;
  readonly figures: number | null;
  readonly decimals: number | null;
}

/** Null: the judge cannot tell what the text means. */
type NumberReading = TypedNumber | { readonly kind: 'sent-back' } | null;

export interface UnitFactor {
  readonly spelling: string;
  readonly factor: number;
}

export interface TypedForm {
  readonly arithmetic: boolean;
  /** Null where no unit can be written. */
  readonly units: readonly UnitFactor[] | null;
  readonly needsUnit: boolean;
}

const sentBack: NumberReading = { kind: 'sent-back' };
const longestText = 200;
const label = /^(?:\p{L}[\p{L}\p{M}_0-9'′₀-₉]*)? *[=≈] */u;
const known = /^(?:pi|π|e|x|abs|sqrt|exp|ln|log10|log2|log)$/u;

/** The name that is typed in front of a number; empty for none. */
export function nameInFront(raw: unknown): string {
  const [front = ''] = typeof raw === 'string' ? (label.exec(foldText(raw).trim()) ?? []) : [];
  return front.replace(/ *[=≈] *$/, '');
}

/** Reads what was typed, as far as it has one of the common spellings. */
export function readTyped(raw: unknown, { arithmetic, units, needsUnit }: TypedForm): NumberReading {
  if (typeof raw !== 'string' || raw.length > longestText) return sentBack;
  const text = foldText(raw).trim().replace(label, '').trim();
  if (text === '') return sentBack;
  // A point behind a unit ends an abbreviation or a sentence.
  if (units !== null && /\D\.$/.test(text)) return null;
  if (units === null) return readPlain(text, arithmetic);
  const unit = findUnit(text, units);
  if (unit === null) return needsUnit ? sentBack : readPlain(text, arithmetic);
  const before = text.slice(0, -unit.length).trimEnd();
  if (unit.factor === null || !/[\d.)π]$/u.test(before)) return null;
  const reading = readPlain(before, arithmetic);
  return reading?.kind === 'number' && unit.factor !== 1 ? convert(reading, unit.factor) : reading;
}

/** The unit at the end of a text, without regard to case; its factor is null where several fit. */
function findUnit(
  text: string,
  units: readonly UnitFactor[],
): { readonly length: number; readonly factor: number | null } | null {
  const end = text.toLowerCase();
  const fitting = units.filter(({ spelling }) => end.endsWith(foldText(spelling).toLowerCase()));
  const length = Math.max(0, ...fitting.map(({ spelling }) => foldText(spelling).length));
  const longest = fitting.filter(({ spelling }) => foldText(spelling).length === length);
  const exact = longest.filter(({ spelling }) => text.endsWith(foldText(spelling)));
  const factors = new Set((exact.length > 0 ? exact : longest).map(({ factor }) => factor));
  const [factor = null] = factors;
  return longest.length === 0 ? null : { length, factor: factors.size === 1 ? factor : null };
}

function convert({ value, figures }: TypedNumber, factor: number): NumberReading {
  const converted = value.times(factor.toPrecision(100));
  const decimals = figures === null ? null : Math.max(0, figures - 1 - converted.e);
  // Whether a number so large or small is one at all is the engine's to say.
  if (!isDouble(converted)) return null;
  return { kind: 'number', value: converted, figures, decimals };
}

function isDouble(value: Decimal): boolean {
  const double = value.toNumber();
  return Number.isFinite(double) && (double !== 0 || value.isZero());
}

function readPlain(text: string, arithmetic: boolean): NumberReading {
  const literal = readLiteral(text);
  if (literal !== null) return literal;
  const words = text.replace(/\d(?:\.\d*)?e[+-]?\d/giu, '').match(/[\p{L}\p{M}_]+/gu) ?? [];
  // Bars, quotation marks and functions of several values are the engine's to read.
  if (/[|∣"“”„`;⁽⁾]/.test(text) || words.some((word) => /^(?:min|max)$/i.test(word))) return null;
  if (words.some((word) => !known.test(word.toLowerCase()))) return sentBack;
  if (/[%=≈]/.test(text) || /[^\d\p{L}\p{M}_ .,+\-*/^()]/u.test(text)) return sentBack;
  // Signs around a single number are no calculation.
  if (!/[\d)π] *(?:\*\*|[-+*/^]) *[-+(\dπa-z.]|[a-z\d]\(|^[-+] *[-+(]/u.test(text)) return null;
  const result = calculate(text);
  if (result === null) return null;
  if (!arithmetic) return /10 *(?:\^|\*\*)/.test(text) ? null : sentBack;
  if (result === 'none') return sentBack;
  return { kind: 'number', value: result, figures: null, decimals: null };
}

/** A numeral, perhaps with a power of ten; null for anything else. */
function readLiteral(text: string): NumberReading {
  const [, outside = '', inner] = /^([-+]?) *\(([^()]*)\)$/.exec(text) ?? [];
  // Two signs make a calculation.
  if (inner !== undefined)
    return outside === '' || /^ *[\d.]/.test(inner) ? readLiteral(outside + inner.trim()) : null;
  const parts =
    /^([+-]?) *([\d., ]*\d\.?|\d)(?:e([+-]?\d+)| *(?:\*|x) *10 *(?:\^|\*\*) *\(?([+-]?\d+)\)?)?$/i.exec(text);
  if (parts === null) return null;
  const [, sign = '', digits = '', written, power] = parts;
  const split = splitNumeral(digits);
  if (split === null || split === 'ambiguous') return split === null ? null : sentBack;
  const exponent = Number(written ?? power ?? 0);
  const value = new Exact(`${sign}${split.whole || '0'}.${split.fraction || '0'}`).times(
    new Exact(10).pow(exponent),
  );
  if (!isDouble(value)) return sentBack;
  const significant = (split.whole + split.fraction).replace(/^0+/, '');
  return {
    kind: 'number',
    value,
    figures: significant === '' ? split.fraction.length + 1 : significant.length,
    decimals: Math.max(0, split.fraction.length - exponent),
  };
}

interface Numeral {
  readonly whole: string;
  readonly fraction: string;
}

/** The digits around the decimal mark; null for groups that the judge has no opinion about. */
function splitNumeral(digits: string): Numeral | 'ambiguous' | null {
  const plain = /^(\d*)\.?(\d*)$/.exec(digits);
  if (plain !== null) return { whole: plain[1] ?? '', fraction: plain[2] ?? '' };
  const comma = /^(\d*),(\d+)$/.exec(digits);
  if (comma !== null) {
    const [, whole = '', fraction = ''] = comma;
    return /^[1-9]\d{0,2}$/.test(whole) && fraction.length === 3 ? 'ambiguous' : { whole, fraction };
  }
  const grouped =
    /^([1-9]\d{0,2}(?: \d{3})+)(?:[.,](\d+))?$/.exec(digits) ??
    /^([1-9]\d{0,2}(?:,\d{3}){2,})()$/.exec(digits) ??
    /^([1-9]\d{0,2}(?:,\d{3})+)\.(\d+)$/.exec(digits) ??
    /^([1-9]\d{0,2}(?:\.\d{3})+),(\d+)$/.exec(digits);
  return grouped === null
    ? null
    : { whole: (grouped[1] ?? '').replace(/\D/g, ''), fraction: grouped[2] ?? '' };
}
