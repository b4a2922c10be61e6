import type { Expression } from '../../../src/formula/expression-input/expression.ts';
import { readExpression } from '../../../src/formula/expression-input/read-expression.ts';
import type { ExpressionReading } from '../../../src/formula/expression-input/read-expression.ts';

/** The variables of the tests' questions. */
export const variables = ['m', 'n', 'd', 'b', 'x', 'm_l', 'lambda'] as const;

export const maxLength = 500;

export function read(raw: unknown): ExpressionReading {
  return readExpression(raw, { variables, maxLength });
}

/** The expression that a text spells out; the text must be one. */
export function expressionOf(raw: string): Expression {
  const reading = read(raw);
  if (!reading.ok) throw new Error(`${raw}: ${reading.problem.code}`);
  return reading.expression;
}

/** How a text is read, or the problem's code and the text it points at. */
export function outcomeOf(raw: string): string {
  const reading = read(raw);
  if (reading.ok) return reading.understood;
  const { code, span } = reading.problem;
  return span === null ? code : `${code} at ${span.from}: ${raw.slice(span.from, span.to)}`;
}
