import { FormulaError } from '../error.ts';
import type { FormulaErrorCode } from '../error.ts';
import { evaluateNumber } from '../evaluate.ts';
import type { Environment } from '../evaluate.ts';
import { parseTokens } from '../parse.ts';
import { isDigit } from './characters.ts';
import { echoCalculation } from './echo.ts';
import { learnerConstants } from './lex.ts';
import { readLiteral } from './literal.ts';
import { acceptLiteral, refuse, withoutNegativeZero } from './number-reader.ts';
import type { CalculationReader } from './number-reader.ts';
import type { Numeral } from './numeral.ts';
import type { NumberProblemCode } from './problem.ts';

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

/** Reads a number with its power of ten and, if `arithmetic` is true, a calculation. */
export const readCalculation: CalculationReader = (lexed, arithmetic) => {
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
};

/** In a calculation, a whole number with a zero in front comes from a slip: `4·089` meant `4.089`. */
function findPadded(numerals: Iterable<Numeral>): Numeral | undefined {
  return [...numerals].find(({ plain }) => plain.startsWith('0') && isDigit(plain.charAt(1)));
}

const environment: Environment = {
  names: learnerConstants,
  functions: { names: [], call: () => Number.NaN },
};
