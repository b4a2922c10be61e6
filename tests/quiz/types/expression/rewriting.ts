import { partsOf } from '../../../../src/formula/expression-input/expression.ts';
import type { ArithmeticOperator, Expression } from '../../../../src/formula/expression-input/expression.ts';

export const number = (value: number): Expression => ({ kind: 'number', plain: String(value) });
export const variable = (name: string): Expression => ({ kind: 'variable', name });
export const negate = (operand: Expression): Expression => ({ kind: 'negation', operand });
export const call = (name: string, ...operands: readonly Expression[]): Expression => ({
  kind: 'call',
  name,
  operands,
});
export const operation = (operator: ArithmeticOperator, left: Expression, right: Expression): Expression => ({
  kind: 'operation',
  operator,
  left,
  right,
});

/** Every part of an expression, itself first. */
export function allParts(expression: Expression): readonly Expression[] {
  return [expression, ...partsOf(expression).flatMap(allParts)];
}

/** The expression with another part in the place of its `index`-th; both counted as in `allParts`. */
export function replacePart(
  expression: Expression,
  index: number,
  replace: (part: Expression) => Expression,
): Expression {
  if (index === 0) return replace(expression);
  let at = 1;
  const inner = (part: Expression): Expression => {
    const count = allParts(part).length;
    const isHere = index >= at && index < at + count;
    const replaced = isHere ? replacePart(part, index - at, replace) : part;
    at += count;
    return replaced;
  };
  switch (expression.kind) {
    case 'negation':
      return negate(inner(expression.operand));
    case 'operation': {
      const left = inner(expression.left);
      return operation(expression.operator, left, inner(expression.right));
    }
    case 'call':
      return { ...expression, operands: expression.operands.map(inner) };
    default:
      return expression;
  }
}

/** What a rule may use: what an expression is on the whole domain, and a small number above 1. */
export interface RuleContext {
  readonly isPositive: (expression: Expression) => boolean;
  /** Whether its exponential is no number of thousands of digits. */
  readonly isModest: (expression: Expression) => boolean;
  readonly small: number;
}

/** A rewrite that changes no value; null where it does not apply. */
export type Rule = (expression: Expression, context: RuleContext) => Expression | null;

type Shaped = Extract<Expression, { kind: 'operation' }>;

/** A rule for one operator. */
const forOperator =
  (
    operator: ArithmeticOperator,
    rewrite: (expression: Shaped, context: RuleContext) => Expression | null,
  ): Rule =>
  (expression, context) =>
    expression.kind === 'operation' && expression.operator === operator ? rewrite(expression, context) : null;

const one = number(1);
const two = number(2);

/** Rules for what is above 0. */
const forPositive =
  (rewrite: (expression: Expression, context: RuleContext) => Expression): Rule =>
  (expression, context) =>
    context.isPositive(expression) ? rewrite(expression, context) : null;

export const rules: readonly Rule[] = [
  // Commute and associate.
  forOperator('+', ({ left, right }) => operation('+', right, left)),
  forOperator('*', ({ left, right }) => operation('*', right, left)),
  forOperator('+', ({ left, right }) =>
    left.kind === 'operation' && left.operator === '+'
      ? operation('+', left.left, operation('+', left.right, right))
      : null,
  ),
  forOperator('*', ({ left, right }) =>
    left.kind === 'operation' && left.operator === '*'
      ? operation('*', left.left, operation('*', left.right, right))
      : null,
  ),
  forOperator('*', ({ left, right }) =>
    left.kind === 'operation' && left.operator === '+'
      ? operation('+', operation('*', left.left, right), operation('*', left.right, right))
      : null,
  ),
  // Differences and quotients.
  forOperator('-', ({ left, right }) => operation('+', left, negate(right))),
  forOperator('-', ({ left, right }) => negate(operation('-', right, left))),
  forOperator('/', ({ left, right }) => operation('*', left, operation('^', right, negate(one)))),
  forOperator('/', ({ left, right }, { isPositive }) =>
    isPositive(left) ? operation('/', one, operation('/', right, left)) : null,
  ),
  // Powers.
  forOperator('^', ({ left, right }, { isPositive }) =>
    isPositive(left) ? call('exp', operation('*', right, call('ln', left))) : null,
  ),
  forOperator('^', ({ left, right }, { isPositive }) =>
    isPositive(left) ? operation('^', operation('/', one, left), negate(right)) : null,
  ),
  forOperator('^', ({ left, right }, { isPositive }) =>
    isPositive(left) ? operation('/', operation('^', left, operation('+', right, one)), left) : null,
  ),
  forOperator('^', ({ left, right }, { isPositive, small }) =>
    isPositive(left)
      ? operation(
          '^',
          operation('^', left, operation('*', right, number(small))),
          operation('/', one, number(small)),
        )
      : null,
  ),
  forOperator('^', ({ left, right }, { isPositive }) =>
    left.kind === 'operation' && left.operator === '/' && isPositive(left.left) && isPositive(left.right)
      ? operation('/', operation('^', left.left, right), operation('^', left.right, right))
      : null,
  ),
  forOperator('^', ({ left, right }, { isPositive }) =>
    left.kind === 'operation' && left.operator === '/' && isPositive(left.left) && isPositive(left.right)
      ? operation('^', operation('/', left.right, left.left), negate(right))
      : null,
  ),
  // What can be put in and taken out again.
  (expression, { small }) => operation('-', operation('+', expression, number(small)), number(small)),
  (expression, { small }) => operation('/', operation('*', number(small), expression), number(small)),
  (expression) => operation('-', operation('+', expression, variable('m')), variable('m')),
  (expression) => operation('/', operation('*', variable('n'), expression), variable('n')),
  (expression) => operation('^', expression, one),
  (expression) => operation('+', number(0), expression),
  (expression) => negate(negate(expression)),
  (expression, { isModest }) => (isModest(expression) ? call('ln', call('exp', expression)) : null),
  (expression, { isModest }) => (isModest(expression) ? call('log2', operation('^', two, expression)) : null),
  (expression) => call('min', expression, expression),
  (expression) => call('max', operation('-', expression, one), expression),
  forPositive((expression) => call('exp', call('ln', expression))),
  forPositive((expression) => operation('^', number(10), call('log10', expression))),
  forPositive((expression) => operation('^', call('sqrt', expression), two)),
  forPositive((expression) => call('sqrt', operation('^', expression, two))),
  forPositive((expression) => call('abs', expression)),
  // Functions of functions.
  (expression) =>
    expression.kind === 'call' && expression.name === 'ln' && expression.operands[0] !== undefined
      ? operation('*', call('log2', expression.operands[0]), call('ln', two))
      : null,
  (expression) =>
    expression.kind === 'call' && expression.name === 'sqrt' && expression.operands[0] !== undefined
      ? operation('^', expression.operands[0], number(0.5))
      : null,
  (expression) => (expression.kind === 'constant' && expression.name === 'e' ? call('exp', one) : null),
];

const exchanged: Readonly<Record<ArithmeticOperator, ArithmeticOperator>> = {
  '+': '-',
  '-': '+',
  '*': '/',
  '/': '*',
  '^': '*',
};

/** Slips that mostly change the value; null where they do not apply. */
export const slips: readonly Rule[] = [
  (expression) => (expression.kind === 'number' ? number(Number(expression.plain) + 1) : null),
  (expression) => (expression.kind === 'number' ? number(Number(expression.plain) * 2) : null),
  (expression) => (expression.kind === 'variable' ? variable(expression.name === 'm' ? 'n' : 'm') : null),
  (expression) => (expression.kind === 'variable' ? variable(expression.name === 'd' ? 'b' : 'd') : null),
  (expression) =>
    expression.kind === 'operation'
      ? operation(exchanged[expression.operator], expression.left, expression.right)
      : null,
  (expression) =>
    expression.kind === 'operation'
      ? operation(expression.operator, expression.right, expression.left)
      : null,
  (expression) => (expression.kind === 'operation' ? expression.left : null),
  (expression) => (expression.kind === 'operation' ? expression.right : null),
  (expression) => (expression.kind === 'negation' ? expression.operand : null),
  (expression) => (expression.kind === 'call' ? (expression.operands[0] ?? null) : null),
  (expression) => negate(expression),
  (expression) => operation('+', expression, one),
  (expression) => operation('*', expression, number(1.001)),
  (expression) => operation('^', expression, two),
];
