import type { ArithmeticOperator, Expression } from '../expression.ts';
import type { Ball, Balls, RealBall } from './balls.ts';
import { callFunction, power } from './real-functions.ts';

/** Values of the variables, by name. */
export type Point = Readonly<Record<string, number>>;

/** The value of an expression at a point, with a bound of its error; null where it has no real value. */
export function evaluateExpression<T>(expression: Expression, at: Point, balls: Balls<T>): RealBall<T> {
  switch (expression.kind) {
    case 'number':
      return balls.fromDecimal(expression.plain);
    case 'constant':
      return expression.name === 'pi' ? balls.pi() : balls.exp(balls.fromDecimal('1'));
    case 'variable':
      return valueOfVariable(expression.name, at, balls);
    case 'negation': {
      const operand = evaluateExpression(expression.operand, at, balls);
      return operand === null ? null : balls.negate(operand);
    }
    case 'operation': {
      const left = evaluateExpression(expression.left, at, balls);
      const right = left === null ? null : evaluateExpression(expression.right, at, balls);
      return left === null || right === null ? null : operate(expression.operator, left, right, balls);
    }
    case 'call': {
      const operands = expression.operands.map((operand) => evaluateExpression(operand, at, balls));
      return operands.every((operand) => operand !== null)
        ? callFunction(balls, expression.name, operands)
        : null;
    }
  }
}

function valueOfVariable<T>(name: string, at: Point, balls: Balls<T>): RealBall<T> {
  const value = Object.hasOwn(at, name) ? at[name] : undefined;
  return value === undefined ? null : balls.fromDecimal(String(value));
}

function operate<T>(
  operator: ArithmeticOperator,
  left: Ball<T>,
  right: Ball<T>,
  balls: Balls<T>,
): RealBall<T> {
  switch (operator) {
    case '+':
      return balls.add(left, right);
    case '-':
      return balls.subtract(left, right);
    case '*':
      return balls.multiply(left, right);
    case '/':
      return balls.divide(left, right);
    case '^':
      return power(balls, left, right);
  }
}
