import { nearestAlike } from '../core/numeric/nearest.ts';
import type { TextSpan } from './span.ts';
import type {
  ArgumentNode,
  BuiltInCallNode,
  FormulaNode,
  NameNode,
  NamedArgument,
  NamedCallNode,
  OperationNode,
  Operator,
} from './ast.ts';
import { builtIns, calculate, constants } from './built-ins.ts';
import { FormulaError } from './error.ts';

export type ArgumentValue = number | string | boolean | readonly number[] | ArgumentGroup;

/** Options by name. */
interface ArgumentGroup {
  readonly [name: string]: ArgumentValue;
}

/** The values a formula's names stand for. A `ReadonlyMap` is one; a lazy table may be another. */
export interface Names {
  readonly get: (name: string) => number | undefined;
  readonly keys: () => Iterable<string>;
}

/** The functions with named arguments that a formula may call. */
export interface NamedFunctions {
  readonly names: readonly string[];
  /**
   * Answers a call of one of `names`.
   * @throws FormulaError at `call` if the arguments are not the function's, or outside its range
   */
  readonly call: (call: NamedCallNode, args: Readonly<Record<string, ArgumentValue>>) => number;
}

export interface Environment {
  readonly names: Names;
  readonly functions: NamedFunctions;
}

/**
 * The value of a formula: a finite number, or a truth value if it is a comparison.
 * @throws FormulaError if a name or function is unknown, a part is no finite number, or kinds are mixed
 */
export function evaluateFormula(node: FormulaNode, environment: Environment): number | boolean {
  switch (node.kind) {
    case 'number':
      return node.value;
    case 'name':
      return lookUp(node, environment);
    case 'sign':
      return node.sign === '-'
        ? -evaluateNumber(node.operand, environment)
        : evaluateNumber(node.operand, environment);
    case 'operation':
      return operate(node, environment);
    case 'built-in-call':
      return callBuiltIn(node, environment);
    case 'named-call':
      return callNamed(node, environment);
  }
}

/**
 * As `evaluateFormula`, for a place where only a number makes sense.
 * @throws FormulaError also if the value is a truth value
 */
export function evaluateNumber(node: FormulaNode, environment: Environment): number {
  const value = evaluateFormula(node, environment);
  if (typeof value === 'number') return value;
  throw new FormulaError('wrong-kind', node.span, 'A comparison is not a number and cannot be used as one.');
}

/**
 * As `evaluateFormula`, for a place where only a comparison makes sense.
 * @throws FormulaError also if the value is a number
 */
export function evaluateTruth(node: FormulaNode, environment: Environment): boolean {
  const value = evaluateFormula(node, environment);
  if (typeof value === 'boolean') return value;
  throw new FormulaError(
    'wrong-kind',
    node.span,
    'This is a number; a comparison such as "a < b" is wanted.',
  );
}

function lookUp(node: NameNode, { names, functions }: Environment): number {
  const value = constants.get(node.name) ?? names.get(node.name);
  if (value !== undefined) return finiteAt(node.span, value);
  if (builtIns.has(node.name) || functions.names.includes(node.name)) {
    throw new FormulaError(
      'wrong-kind',
      node.span,
      `"${node.name}" is a function; write its arguments in ( ).`,
    );
  }
  const suggestion = suggestName(node.name, [...names.keys(), ...constants.keys()]);
  throw new FormulaError('unknown-name', node.span, `There is no value named "${node.name}".${suggestion}`);
}

function operate(node: OperationNode, environment: Environment): number | boolean {
  const left = evaluateNumber(node.left, environment);
  const right = evaluateNumber(node.right, environment);
  const value = apply(node.operator, left, right);
  return typeof value === 'boolean' ? value : finiteAt(node.span, value);
}

function apply(operator: Operator, left: number, right: number): number | boolean {
  switch (operator) {
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    case '>=':
      return left >= right;
    case '==':
      return left === right;
    case '!=':
      return left !== right;
    default:
      return calculate(operator, left, right);
  }
}

function callBuiltIn(node: BuiltInCallNode, environment: Environment): number {
  const builtIn = builtIns.get(node.name);
  if (builtIn === undefined) throw refusePlainCall(node, environment.functions.names);
  const { leastArguments: least, mostArguments: most, compute } = builtIn;
  const count = node.operands.length;
  if (count < least || count > most) {
    const wanted = most === least ? 'one argument' : `at least ${least} arguments`;
    throw new FormulaError('wrong-arguments', node.span, `"${node.name}" takes ${wanted}, not ${count}.`);
  }
  const operands = node.operands.map((operand) => evaluateNumber(operand, environment));
  return finiteAt(node.span, compute(...operands));
}

function refusePlainCall(node: BuiltInCallNode, functionNames: readonly string[]): FormulaError {
  if (!functionNames.includes(node.name)) return unknownFunction(node.name, node.nameSpan, functionNames);
  return new FormulaError(
    'wrong-arguments',
    node.span,
    `"${node.name}" takes its arguments by name: ${node.name}(argument: value, …).`,
  );
}

function callNamed(node: NamedCallNode, environment: Environment): number {
  const { functions } = environment;
  if (builtIns.has(node.name)) {
    throw new FormulaError(
      'wrong-arguments',
      node.span,
      `"${node.name}" takes its arguments without names: ${node.name}(x).`,
    );
  }
  if (!functions.names.includes(node.name)) throw unknownFunction(node.name, node.nameSpan, functions.names);
  return finiteAt(node.span, functions.call(node, evaluateGroup(node.arguments, environment)));
}

function evaluateGroup(members: readonly NamedArgument[], environment: Environment): ArgumentGroup {
  const values = new Map<string, ArgumentValue>();
  for (const { name, nameSpan, value } of members) {
    if (values.has(name)) {
      throw new FormulaError('wrong-arguments', nameSpan, `The argument "${name}" is given twice.`);
    }
    values.set(name, evaluateArgument(value, environment));
  }
  return Object.fromEntries(values);
}

function evaluateArgument(node: ArgumentNode, environment: Environment): ArgumentValue {
  switch (node.kind) {
    case 'literal':
      return node.value;
    case 'list':
      return node.items.map((item) => evaluateNumber(item, environment));
    case 'group':
      return evaluateGroup(node.members, environment);
    default:
      return evaluateNumber(node, environment);
  }
}

function unknownFunction(name: string, span: TextSpan, functionNames: readonly string[]): FormulaError {
  const suggestion =
    name === 'log'
      ? ' Write "ln", "log10" or "log2".'
      : suggestName(name, [...functionNames, ...builtIns.keys()]);
  return new FormulaError('unknown-function', span, `There is no function "${name}".${suggestion}`);
}

function suggestName(name: string, candidates: readonly string[]): string {
  const nearest = nearestAlike(name, candidates);
  return nearest === undefined ? '' : ` Did you mean "${nearest}"?`;
}

function finiteAt(span: TextSpan, value: number): number {
  if (Number.isFinite(value)) return value;
  const what = Number.isNaN(value) ? 'is not defined' : 'is infinite';
  throw new FormulaError('not-finite', span, `The value of this part ${what}.`);
}
