import { writeSuperscript } from '../../core/numeric/superscript.ts';
import type { Expression, OperationExpression } from './expression.ts';
import { displayName } from './names.ts';

/** How strongly an expression holds together; one of at least its neighbour's strength needs no parentheses. */
const strength = { sum: 1, negation: 2, product: 3, power: 4, operand: 5 } as const;

/** Longer powers than this are not raised. */
const longestRaised = 6;

/**
 * The formula as it was read, for the learner to check: every product has its sign, parentheses stand only where
 * they are needed, whole powers are raised. Read again, it is the same expression.
 */
export function writeExpression(expression: Expression): string {
  switch (expression.kind) {
    case 'number':
      return expression.plain;
    case 'variable':
    case 'constant':
      return displayName(expression.name);
    case 'negation':
      return `−${writeAtLeast(expression.operand, strength.product)}`;
    case 'call':
      return `${expression.name}(${expression.operands.map(writeExpression).join(', ')})`;
    case 'operation':
      return writeOperation(expression);
  }
}

function writeOperation({ operator, left, right }: OperationExpression): string {
  switch (operator) {
    case '+':
      return `${writeAtLeast(left, strength.sum)} + ${writeAtLeast(right, strength.product)}`;
    case '-':
      return `${writeAtLeast(left, strength.sum)} − ${writeAtLeast(right, strength.product)}`;
    case '*':
      return `${writeAtLeast(left, strength.product)}${apart(left, '·')}${writeAtLeast(right, strength.power)}`;
    case '/':
      return `${writeAtLeast(left, strength.product)}${apart(left, '/')}${writeAtLeast(right, strength.power)}`;
    case '^':
      return writeAtLeast(left, strength.operand) + writeExponent(right);
  }
}

/** The sign set apart where it could be taken for a part of the power before it: `x^d / 2`. */
function apart(left: Expression, sign: string): string {
  return endsInBarePower(left) ? ` ${sign} ` : sign;
}

function endsInBarePower(expression: Expression): boolean {
  if (expression.kind !== 'operation' || strengthOf(expression) < strength.product) return false;
  const { operator, right } = expression;
  return operator === '^' ? /^\^[^(]/.test(writeExponent(right)) : endsInBarePower(right);
}

function writeExponent(exponent: Expression): string {
  const isNegative = exponent.kind === 'negation';
  const size = isNegative ? exponent.operand : exponent;
  if (size.kind === 'number' && size.plain.length <= longestRaised && !size.plain.includes('.')) {
    return (
      (isNegative ? '⁻' : '') + Array.from(size.plain, (digit) => writeSuperscript(Number(digit))).join('')
    );
  }
  const isName = exponent.kind === 'variable' || exponent.kind === 'constant' || exponent.kind === 'number';
  return isName ? `^${writeExpression(exponent)}` : `^(${writeExpression(exponent)})`;
}

function writeAtLeast(expression: Expression, least: number): string {
  const text = writeExpression(expression);
  return strengthOf(expression) >= least ? text : `(${text})`;
}

function strengthOf(expression: Expression): number {
  if (expression.kind === 'negation') return strength.negation;
  if (expression.kind !== 'operation') return strength.operand;
  if (expression.operator === '^') return strength.power;
  return expression.operator === '*' || expression.operator === '/' ? strength.product : strength.sum;
}
