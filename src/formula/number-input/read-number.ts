import { evaluateNumber } from '../evaluate.ts';
import type { Environment } from '../evaluate.ts';
import { FormulaError } from '../error.ts';
import type { FormulaErrorCode } from '../error.ts';
import { parseTokens } from '../parse.ts';
import type { TextSpan } from '../span.ts';
import { constantValue } from '../expression-input/constant-value.ts';
import { readExpression } from '../expression-input/read-expression.ts';
import { endOfWord, foldCharacters, isDigit, undress } from './characters.ts';
import { findFormula } from './delimiters.ts';
import { echoCalculation, echoNumber, echoValue } from './echo.ts';
import { learnerConstants, lexNumberInput } from './lex.ts';
import type { Lexed } from './lex.ts';
import { readLiteral } from './literal.ts';
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

/**
 * Reads what a learner typed as a number. It never throws, takes time in proportion to the text, and asks
 * back where a text could mean two numbers. Positions in a problem index the text as it was typed.
 *
 * Besides plain numerals (see `scanNumeral`): powers of ten in the usual spellings (`4.089e0`,
 * `4.089×10^0`, `4.089·10⁰`, `4.089 x 10^0`), signs and spaces in any typographic form, a name or sign of
 * equality in front (`λ = 4.089`, `\lambda = 4.089`), all of it also between the dollar signs of TeX, and, if
 * `arithmetic` is true, a calculation: plain (`4^(128/126)`), or in any spelling that a formula without letters has
 * (`2π·10000^(62/64)`, `4^{\frac{128}{126}}`, `ln 2`).
 */
export function readNumber(raw: unknown, { arithmetic }: { readonly arithmetic: boolean }): NumberReading {
  if (typeof raw !== 'string') return refuse('invalid.not-text', null);
  if (raw.length > maxNumberLength) {
    return refuse('invalid.too-long', { from: maxNumberLength, to: raw.length });
  }
  const { text, originalAt } = undress(raw);
  const reading = readPlain(text, arithmetic);
  if (reading.ok || reading.problem.span === null) return reading;
  const { code, span } = reading.problem;
  return refuse(code, { from: originalAt(span.from), to: originalAt(span.to) });
}

function readPlain(typed: string, arithmetic: boolean): NumberReading {
  const { from: start, to } = findFormula(typed);
  const text = foldCharacters(typed);
  const from = skipLabel(text, start);
  if (from >= to) return refuse('invalid.empty', null);
  const raisedPoint = typed.search(/(?<![\d.,])0·\d/u);
  // `0·1024` is a decimal with a raised point, and no product.
  if (raisedPoint !== -1) return refuse('invalid.syntax', { from: raisedPoint + 1, to: raisedPoint + 2 });
  const lexed = lexNumberInput(text, from, to);
  const problem = mostTelling(lexed.problems);
  const reading: NumberReading =
    problem === undefined ? readTokens(lexed, arithmetic) : { ok: false, problem };
  if (reading.ok || !arithmetic || !mayBeFormula(text, reading.problem)) return reading;
  return readFormula(typed.slice(from, to)) ?? reading;
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

/** The value of a formula without letters; null for any other text. */
function readFormula(typed: string): NumberReading | null {
  const reading = readExpression(typed, { variables: [], maxLength: maxNumberLength });
  if (!reading.ok || reading.otherwise !== null) return null;
  const value = constantValue(reading.expression);
  if (!Number.isFinite(value)) return refuse('invalid.not-finite', null);
  const understood = echoValue(reading.understood, value);
  return { ok: true, value, understood, significantFigures: null, decimals: null };
}

function refuse(code: NumberProblemCode, span: TextSpan | null): NumberReading {
  return { ok: false, problem: { code, span } };
}

/** Where the number begins: after spaces, and after `λ =`, `\lambda =`, `=` or `≈` if the text begins so. */
function skipLabel(text: string, from: number): number {
  const start = skipSpaces(text, from);
  const first = text.charAt(start) === '\\' ? start + 1 : start;
  let end = first;
  for (let isLabel = true; isLabel;) {
    const word = endOfWord(text, end);
    const canContinue = word > first && "0123456789'′₀₁₂₃₄₅₆₇₈₉".includes(text.charAt(word));
    isLabel = canContinue && word < text.length;
    end = isLabel ? word + 1 : word;
  }
  const sign = skipSpaces(text, end);
  const isEquality = text.charAt(sign) === '=' || text.charAt(sign) === '≈';
  return isEquality ? skipSpaces(text, sign + 1) : start;
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

/** Why a calculation that cannot be read or evaluated is sent back. */
const problemOf: Readonly<Record<FormulaErrorCode, NumberProblemCode>> = {
  'too-long': 'invalid.too-long',
  'too-deep': 'invalid.syntax',
  'unexpected-character': 'invalid.syntax',
  'unexpected-token': 'invalid.syntax',
  'unexpected-end': 'invalid.unfinished',
  'unknown-name': 'invalid.has-letters',
  'unknown-function': 'invalid.has-letters',
  'unknown-model': 'invalid.internal',
  'wrong-arguments': 'invalid.syntax',
  'wrong-kind': 'invalid.syntax',
  'out-of-range': 'invalid.not-finite',
  'not-finite': 'invalid.not-finite',
  'name-taken': 'invalid.internal',
};

function readTokens(lexed: Lexed, arithmetic: boolean): NumberReading {
  try {
    const node = parseTokens(lexed.tokens);
    const literal = readLiteral(node, lexed.numerals);
    if (literal !== null) return literal.ok ? acceptLiteral(literal.found) : literal;
    if (!arithmetic) return refuse('invalid.no-arithmetic', node.span);
    const padded = findPadded(lexed.numerals.values());
    if (padded !== undefined) return refuse('invalid.syntax', padded.span);
    const value = withoutNegativeZero(evaluateNumber(node, environment));
    const understood = echoCalculation(lexed.tokens, lexed.numerals, value);
    return { ok: true, value, understood, significantFigures: null, decimals: null };
  } catch (error) {
    if (error instanceof FormulaError) return refuse(problemOf[error.code], error.span);
    throw error;
  }
}

/** In a calculation, a whole number with a zero in front comes from a slip: `4·089` meant `4.089`. */
function findPadded(numerals: Iterable<Numeral>): Numeral | undefined {
  return [...numerals].find(({ plain }) => plain.startsWith('0') && isDigit(plain.charAt(1)));
}

const environment: Environment = {
  names: learnerConstants,
  functions: { names: [], call: () => Number.NaN },
};

function acceptLiteral(numeral: Numeral): NumberReading {
  const { significantFigures, decimals } = numeral;
  const value = withoutNegativeZero(numeral.value);
  return { ok: true, value, understood: echoNumber(value), significantFigures, decimals };
}

function withoutNegativeZero(value: number): number {
  return value === 0 ? 0 : value;
}
