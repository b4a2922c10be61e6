import { readExpression } from '../../../formula/expression-input/read-expression.ts';
import { limits } from '../../kernel/limits.ts';

/** How a text is read so far; nothing where it is no formula yet, since whoever is typing knows that. */
export function echoExpression(typed: string, variables: readonly string[]): string {
  const reading = readExpression(typed, { variables, maxLength: limits.expression });
  return reading.ok ? `Read as ${reading.understood}` : '';
}
