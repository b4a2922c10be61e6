import type { ArithmeticOperator } from './ast.ts';

/** A function every formula may call, with its arguments by place. */
interface BuiltIn {
  readonly leastArguments: number;
  readonly mostArguments: number;
  readonly compute: (...operands: number[]) => number;
}

const unary = (compute: (operand: number) => number): BuiltIn => ({
  leastArguments: 1,
  mostArguments: 1,
  compute: (operand = Number.NaN) => compute(operand),
});

const several = (compute: (...operands: number[]) => number): BuiltIn => ({
  leastArguments: 2,
  mostArguments: Number.POSITIVE_INFINITY,
  compute,
});

/** `ln` is the natural logarithm; there is no `log`, because its base would have to be guessed. */
export const builtIns: ReadonlyMap<string, BuiltIn> = new Map([
  ['abs', unary(Math.abs)],
  ['sqrt', unary(Math.sqrt)],
  ['exp', unary(Math.exp)],
  ['ln', unary(Math.log)],
  ['log10', unary(Math.log10)],
  ['log2', unary(Math.log2)],
  ['floor', unary(Math.floor)],
  ['ceil', unary(Math.ceil)],
  ['round', unary(Math.round)],
  ['min', several(Math.min)],
  ['max', several(Math.max)],
]);

/**
 * The result of an operation, in doubles. 0 to the power of 0 has none: whoever writes it may mean 1, or the limit of
 * something else.
 */
export function calculate(operator: ArithmeticOperator, left: number, right: number): number {
  switch (operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return left / right;
    case '^':
      return left === 0 && right === 0 ? Number.NaN : left ** right;
  }
}

/** Names that mean the same number in every formula. */
export const constants: ReadonlyMap<string, number> = new Map([['pi', Math.PI]]);

/** Names with a meaning of their own, which no parameter or derived value may take. */
export const reservedNames: ReadonlySet<string> = new Set([
  ...builtIns.keys(),
  ...constants.keys(),
  'true',
  'false',
]);
