import { findLabel, isOtherLabel } from '../label.ts';
import type { Label, LabelRule } from '../label.ts';
import type { TextSpan } from '../span.ts';
import { foldCharacters, undress } from './characters.ts';
import { findFormula } from './delimiters.ts';
import { echoNumber } from './echo.ts';
import { lexNumberInput } from './lex.ts';
import type { Lexed } from './lex.ts';
import { maxNumberLength } from './max-length.ts';
import type { Numeral } from './numeral.ts';
import type { NumberProblem, NumberProblemCode } from './problem.ts';

/** A number as a learner typed it. */
export interface NumberInput {
  readonly ok: true;
  readonly value: number;
  /** What was read, for the learner to check: `4.089`, `4^(128/126) ≈ 4.08899`. */
  readonly understood: string;
  /** How many significant figures were written; null for a calculation, which has no such count. */
  readonly significantFigures: number | null;
  /** How many digits were written after the decimal mark; null for a calculation. */
  readonly decimals: number | null;
}

export type NumberReading = NumberInput | { readonly ok: false; readonly problem: NumberProblem };

export interface NumberOptions {
  /** Whether a calculation is read too. */
  readonly arithmetic: boolean;
  /** Which names may be in front; left out, any. */
  readonly labels?: LabelRule | undefined;
}

/**
 * Reads a part of a text as a formula without letters: its value, or the names in it that are no numbers; null for any
 * other text.
 */
export type FormulaReader = (text: string, span: TextSpan) => NumberReading | null;

/**
 * Reads the parts of a text as a number with its power of ten, or as a calculation.
 * @param arithmetic - whether a calculation is accepted
 */
export type CalculationReader = (lexed: Lexed, arithmetic: boolean) => NumberReading;

/** What reads more than a plain number. */
export interface NumberReaders {
  readonly readCalculation: CalculationReader;
  readonly readFormula: FormulaReader;
}

/**
 * Reads what a learner typed as a number. It never throws, takes time in proportion to the text, and asks
 * back where a text could mean two numbers. Positions in a problem index the text as it was typed.
 *
 * Besides plain numerals (see `scanNumeral`): powers of ten in the usual spellings (`4.089e0`,
 * `4.089×10^0`, `4.089·10⁰`, `4.089 x 10^0`), signs and spaces in any typographic form, a name or sign of
 * equality in front (`λ = 4.089`, `\lambda = 4.089`), all of it also between the dollar signs of TeX, and, if
 * `arithmetic` is true, a calculation: plain (`4^(128/126)`), or in any spelling that a formula without letters has
 * (`2π·10000^(62/64)`, `4^{\frac{128}{126}}`, `ln 2`).
 *
 * @param readers - are asked for powers of ten and calculations alone, so that a page which seldom sees one can do without
 * them until then
 */
export function readNumberBy(readers: NumberReaders, raw: unknown, options: NumberOptions): NumberReading {
  if (typeof raw !== 'string') return refuse('invalid.not-text', null);
  if (raw.length > maxNumberLength) {
    return refuse('invalid.too-long', { from: maxNumberLength, to: raw.length });
  }
  const { text, originalAt } = undress(raw);
  const reading = readTyped(readers, text, options);
  if (reading.ok || reading.problem.span === null) return reading;
  const { from, to } = reading.problem.span;
  return { ok: false, problem: { ...reading.problem, span: { from: originalAt(from), to: originalAt(to) } } };
}

function readTyped(
  readers: NumberReaders,
  typed: string,
  { arithmetic, labels }: NumberOptions,
): NumberReading {
  const { from: start, to } = findFormula(typed);
  const text = foldCharacters(typed);
  const label = findLabel(typed, start, to);
  const problem = label === null ? null : findLabelProblem(text, label, to, labels);
  if (problem !== null) return { ok: false, problem };
  const span = { from: label?.next ?? skipSpaces(text, start), to };
  return readUnlabelled(readers, arithmetic, typed, text, span);
}

function findLabelProblem(
  text: string,
  label: Label,
  to: number,
  rule: LabelRule | undefined,
): NumberProblem | null {
  const { span, next } = label;
  // A value in front (`16384/4096 = 4`), a part of one, or two signs of equality.
  const isBlank = text.slice(span.from, span.to).trim() === '';
  const isValue = !isBlank && lexNumberInput(text, span.from, span.to).problems.length === 0;
  if (isValue || findLabel(text, next, to) !== null) return { code: 'invalid.equation', span: null };
  return isOtherLabel(label, rule) ? { code: 'invalid.label', span } : null;
}

function readUnlabelled(
  { readCalculation, readFormula }: NumberReaders,
  arithmetic: boolean,
  typed: string,
  text: string,
  { from, to }: TextSpan,
): NumberReading {
  if (from >= to) return refuse('invalid.empty', null);
  const raisedPoint = typed.search(/(?<![\d.,])0·\d/u);
  // `0·1024` is a decimal with a raised point, and no product.
  if (raisedPoint !== -1) return refuse('invalid.syntax', { from: raisedPoint + 1, to: raisedPoint + 2 });
  const lexed = lexNumberInput(text, from, to);
  const problem = mostTelling(lexed.problems);
  const reading: NumberReading =
    problem === undefined
      ? (readPlainNumber(lexed) ?? readCalculation(lexed, arithmetic))
      : { ok: false, problem };
  if (reading.ok || !arithmetic || !mayBeFormula(text, reading.problem)) return reading;
  return readFormula(typed, { from, to }) ?? reading;
}

/** Whether a text that is no plain calculation may be one in another spelling: `2π`, `\frac{9}{3}`. */
function mayBeFormula(text: string, { code, span }: NumberProblem): boolean {
  const isUnread = code === 'invalid.syntax' || code === 'invalid.has-letters';
  const hasDoubtfulMark = span !== null && isMark(text.charAt(span.from));
  // A number that was broken off (`4e`) or that begins with a zero (`4·089`) is more likely a slip than a product.
  const hasDoubtfulNumber = /\d *e(?![a-z])|(?<![\d.,])0\d/i.test(text);
  return isUnread && !hasDoubtfulMark && !hasDoubtfulNumber;
}

const isMark = (unit: string): boolean => unit === '.' || unit === ',' || unit === ' ';

/** A text that is sent back. */
export function refuse(code: NumberProblemCode, span: TextSpan | null): NumberReading {
  return { ok: false, problem: { code, span } };
}

function skipSpaces(text: string, from: number): number {
  let at = from;
  while (text.charAt(at) === ' ') at += 1;
  return at;
}

/** Letters and percent signs explain the rest of a text that cannot be read, so they are named first. */
function mostTelling(problems: readonly NumberProblem[]): NumberProblem | undefined {
  return (
    problems.find(({ code }) => code === 'invalid.has-letters') ??
    problems.find(({ code }) => code === 'invalid.percent') ??
    problems[0]
  );
}

/** A text that is one number, with or without a sign; null for any other. */
function readPlainNumber({ tokens, numerals }: Lexed): NumberReading | null {
  const [first, ...others] = tokens;
  const sign =
    first?.kind === 'operator' && (first.operator === '-' || first.operator === '+') ? first.operator : null;
  const [number, end] = sign === null ? tokens : others;
  if (number?.kind !== 'number' || end?.kind !== 'end') return null;
  const numeral = numerals.get(number.span.from);
  if (numeral === undefined) return null;
  return acceptLiteral(sign === '-' ? { ...numeral, value: -numeral.value } : numeral);
}

/** A number that was written in digits. */
export function acceptLiteral(numeral: Numeral): NumberReading {
  const { significantFigures, decimals } = numeral;
  const value = withoutNegativeZero(numeral.value);
  return { ok: true, value, understood: echoNumber(value), significantFigures, decimals };
}

export function withoutNegativeZero(value: number): number {
  return value === 0 ? 0 : value;
}
