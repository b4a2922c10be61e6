import { evaluateNumber } from '../evaluate.ts';
import type { Environment } from '../evaluate.ts';
import { FormulaError } from '../error.ts';
import type { FormulaErrorCode } from '../error.ts';
import { parseTokens } from '../parse.ts';
import type { TextSpan } from '../span.ts';
import { endOfWord, foldCharacters, isDigit } from './characters.ts';
import { echoCalculation, echoNumber } from './echo.ts';
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
 * equality in front (`λ = 4.089`), and, if `arithmetic` is true, a calculation (`4^(128/126)`).
 */
export function readNumber(raw: unknown, { arithmetic }: { readonly arithmetic: boolean }): NumberReading {
  if (typeof raw !== 'string') return refuse('invalid.not-text', null);
  if (raw.length > maxNumberLength) {
    return refuse('invalid.too-long', { from: maxNumberLength, to: raw.length });
  }
  const text = foldCharacters(raw);
  const to = text.trimEnd().length;
  const from = skipLabel(text);
  if (from >= to) return refuse('invalid.empty', null);
  const lexed = lexNumberInput(text, from, to);
  const problem = mostTelling(lexed.problems);
  if (problem !== undefined) return { ok: false, problem };
  return readTokens(lexed, arithmetic);
}

function refuse(code: NumberProblemCode, span: TextSpan | null): NumberReading {
  return { ok: false, problem: { code, span } };
}

/** Where the number begins: after spaces, and after `λ =`, `=` or `≈` if the text begins so. */
function skipLabel(text: string): number {
  const start = skipSpaces(text, 0);
  let end = start;
  for (let isLabel = true; isLabel;) {
    const word = endOfWord(text, end);
    const canContinue = word > start && "0123456789'′₀₁₂₃₄₅₆₇₈₉".includes(text.charAt(word));
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
