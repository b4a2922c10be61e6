export type ArithmeticOperator = '+' | '-' | '*' | '/' | '^';

/** A number in plain decimal digits, as they were typed: `0.50`. */
interface NumberExpression {
  readonly kind: 'number';
  readonly plain: string;
}

/** A variable, by the name under which it was declared. */
interface VariableExpression {
  readonly kind: 'variable';
  readonly name: string;
}

interface ConstantExpression {
  readonly kind: 'constant';
  readonly name: 'pi' | 'e';
}

interface NegationExpression {
  readonly kind: 'negation';
  readonly operand: Expression;
}

export interface OperationExpression {
  readonly kind: 'operation';
  readonly operator: ArithmeticOperator;
  readonly left: Expression;
  readonly right: Expression;
}

/** A call of one of `functions`, with as many operands as it takes. */
interface CallExpression {
  readonly kind: 'call';
  readonly name: string;
  readonly operands: readonly Expression[];
}

/** A formula over variables, as a learner typed it. A sign `+` in front leaves no trace, nor do parentheses. */
export type Expression =
  | NumberExpression
  | VariableExpression
  | ConstantExpression
  | NegationExpression
  | OperationExpression
  | CallExpression;

/** The direct parts of an expression, from left to right. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'negation':
      return [expression.operand];
    case 'operation':
      return [expression.left, expression.right];
    case 'call':
      return expression.operands;
    default:
      return [];
  }
}

/** The names of the variables of an expression, each once, from left to right. */
export function variablesIn(expression: Expression): ReadonlySet<string> {
  return new Set(
    expression.kind === 'variable'
      ? [expression.name]
      : partsOf(expression).flatMap((part) => [...variablesIn(part)]),
  );
}
