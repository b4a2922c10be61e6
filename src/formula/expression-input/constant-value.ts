import { builtIns, calculate } from '../built-ins.ts';
import type { Expression } from './expression.ts';

/** The value of an expression without variables, in doubles; NaN where it has no real value, or holds a variable. */
export function constantValue(expression: Expression): number {
  switch (expression.kind) {
    case 'number':
      return Number(expression.plain);
    case 'constant':
      return expression.name === 'pi' ? Math.PI : Math.E;
    case 'variable':
      return Number.NaN;
    case 'negation':
      return -constantValue(expression.operand);
    case 'operation':
      return calculate(expression.operator, constantValue(expression.left), constantValue(expression.right));
    case 'call':
      return builtIns.get(expression.name)?.compute(...expression.operands.map(constantValue)) ?? Number.NaN;
  }
}
