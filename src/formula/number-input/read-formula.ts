import { constantValue } from '../expression-input/constant-value.ts';
import { variablesIn } from '../expression-input/expression.ts';
import { displayName } from '../expression-input/names.ts';
import { readExpression } from '../expression-input/read-expression.ts';
import { echoValue } from './echo.ts';
import { maxNumberLength } from './max-length.ts';
import { refuse } from './number-reader.ts';
import type { FormulaReader } from './number-reader.ts';

/** A number and one name behind it, or a quotient of two such as `m/s`, which is more likely a unit. */
const measured = /^[-+−\d.,\s]+[*·×]?\s*\\?\p{L}(?:[\p{L}\d_'′]*|\p{L}*\/\p{L}+)$/u;

/** Reads a formula without letters in any spelling that one with letters has. */
export const readFormula: FormulaReader = (text, { from, to }) => {
  const typed = text.slice(from, to);
  const reading = readExpression(typed, { variables: 'any', maxLength: maxNumberLength });
  if (!reading.ok) {
    const { code, span } = reading.problem;
    const isComma = code === 'invalid.formula-comma' && span !== null;
    return isComma ? refuse('invalid.syntax', { from: from + span.from, to: from + span.to }) : null;
  }
  if (reading.otherwise !== null) return null;
  const names = [...variablesIn(reading.expression)].map(displayName);
  if (names.length > 0) {
    return measured.test(typed) ? null : { ok: false, problem: { code: 'invalid.names', span: null, names } };
  }
  const value = constantValue(reading.expression);
  if (!Number.isFinite(value)) return refuse('invalid.not-finite', null);
  const understood = echoValue(reading.understood, value);
  return { ok: true, value, understood, significantFigures: null, decimals: null };
};
