import { callOracle, oracleEntries, OracleError } from '../core/oracle.ts';
import type { OracleValue } from '../core/oracle-function.ts';
import type { NamedCallNode } from './ast.ts';
import { FormulaError } from './error.ts';
import type { ArgumentValue, NamedFunctions } from './evaluate.ts';

/** A function that stands in for an oracle function of the same arguments. */
interface Replacement {
  readonly name: string;
  readonly evaluate: (args: Readonly<Record<string, ArgumentValue>>) => OracleValue;
}

/** The oracle's functions as formulas call them. */
export const oracleCalls: NamedFunctions = {
  names: Object.keys(oracleEntries),
  call: (node, args) => guardCall(node, () => callOracle(node.name, args)),
};

/** As `oracleCalls`, with one function replaced, wherever it is called. */
export function replaceOracleCall(replacement: Replacement): NamedFunctions {
  return {
    names: oracleCalls.names,
    call: (node, args) =>
      node.name === replacement.name
        ? guardCall(node, () => replacement.evaluate(args))
        : oracleCalls.call(node, args),
  };
}

/** Turns a refusal of the core into one that points at the call; any other error is a fault of ours. */
function guardCall(node: NamedCallNode, call: () => OracleValue): number {
  let value: OracleValue;
  try {
    value = call();
  } catch (error) {
    if (error instanceof OracleError) throw new FormulaError('wrong-arguments', node.span, error.message);
    if (error instanceof RangeError) throw new FormulaError('out-of-range', node.span, `${error.message}.`);
    throw error;
  }
  if (typeof value === 'number') return value;
  const what = value === null ? 'no value' : 'more than one number';
  throw new FormulaError('wrong-kind', node.span, `"${node.name}" answers ${what} here.`);
}
