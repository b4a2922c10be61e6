import { nearestAlike } from '../../core/numeric/nearest.ts';
import { oracleFunctions } from '../../core/oracle-docs.ts';
import type { OracleFunction } from '../../core/oracle-function.ts';
import { partsOf } from '../../formula/ast.ts';
import type {
  ArgumentNode,
  BuiltInCallNode,
  FormulaNode,
  NamedArgument,
  NamedCallNode,
} from '../../formula/ast.ts';
import { builtIns, constants } from '../../formula/built-ins.ts';
import { FormulaError } from '../../formula/error.ts';
import { parseFormula } from '../../formula/parse.ts';
import type { TextSpan } from '../../formula/span.ts';
import type { CheckCode } from './codes.ts';
import { findFault } from './formula-faults.ts';
import type { FormulaFault } from './formula-faults.ts';
import { listWords, truthWord } from './words.ts';

/** The names a formula may use, and those that only come further down. */
export interface KnownNames {
  readonly names: readonly string[];
  readonly later?: readonly string[];
}

/** Everything that can be told of a formula without computing it: its names, functions and arguments. */
export function findFormulaFaults(formula: string, known: KnownNames): readonly FormulaFault[] {
  try {
    return faultsOf(parseFormula(formula), known);
  } catch (error) {
    if (error instanceof FormulaError) return [findFault(error)];
    throw error;
  }
}

const comparisons: readonly string[] = ['<', '<=', '>', '>=', '==', '!='];

/** Whether a formula that can be read is a comparison, and not a number. */
export function isComparison(formula: string): boolean {
  const node = parseFormula(formula);
  return node.kind === 'operation' && comparisons.includes(node.operator);
}

function faultsOf(node: ArgumentNode, known: KnownNames): readonly FormulaFault[] {
  return [...faultOf(node, known), ...partsOf(node).flatMap((child) => faultsOf(child, known))];
}

function faultOf(node: ArgumentNode, known: KnownNames): readonly FormulaFault[] {
  switch (node.kind) {
    case 'name':
      return checkName(node, known);
    case 'built-in-call':
      return checkBuiltIn(node);
    case 'named-call':
      return checkNamedCall(node);
    default:
      return [];
  }
}

function checkName(
  { name, span }: FormulaNode & { kind: 'name' },
  { names, later = [] }: KnownNames,
): readonly FormulaFault[] {
  if (names.includes(name) || constants.has(name)) return [];
  if (builtIns.has(name) || Object.hasOwn(oracleFunctions, name)) {
    return [fault('E022', span, `"${name}" is a function`, `write its arguments in parentheses: ${name}(…)`)];
  }
  const message = `there is no value named "${name}"`;
  if (later.includes(name)) {
    return [fault('E021', span, `"${name}" is defined further down`, 'move its line above this one')];
  }
  const truth = truthWord(name);
  if (truth !== undefined) {
    const advice = `for a truth write ${truth}, without quotes; a number is written by a name or in digits`;
    return [fault('E021', span, message, advice)];
  }
  const all = [...new Set([...names, ...constants.keys()])];
  const nearest = nearestAlike(name, all);
  const advice =
    nearest !== undefined
      ? `did you mean "${nearest}"?`
      : names.length === 0
        ? 'define it under "params" or "derive"'
        : `the names here are ${listWords(all, 'and')}`;
  return [fault('E021', span, message, advice)];
}

function checkBuiltIn({ name, nameSpan, span, operands }: BuiltInCallNode): readonly FormulaFault[] {
  const builtIn = builtIns.get(name);
  if (builtIn === undefined) {
    const oracle = findOracle(name);
    if (oracle === undefined) return [unknownFunction(name, nameSpan)];
    const message = `"${name}" takes its arguments by name`;
    return [fault('E022', span, message, `write ${signature(oracle)}: ${oracle.summary}`)];
  }
  const { leastArguments: least, mostArguments: most } = builtIn;
  const given = operands.length;
  if (given >= least && given <= most) return [];
  const wanted = most === least ? 'one argument' : `at least ${least} arguments`;
  const message = `"${name}" takes ${wanted}, but has ${given}`;
  return [fault('E022', span, message, most === least ? `write ${name}(x)` : `write ${name}(x, y)`)];
}

function checkNamedCall({ name, nameSpan, span, arguments: given }: NamedCallNode): readonly FormulaFault[] {
  if (builtIns.has(name)) {
    return [fault('E022', span, `"${name}" takes its arguments without names`, `write ${name}(x)`)];
  }
  const oracle = findOracle(name);
  if (oracle === undefined) return [unknownFunction(name, nameSpan)];
  const wrong = checkArguments(given, oracle);
  // What is missing is likely what a wrong name was meant for.
  return wrong.length > 0 ? wrong : checkMissing(given, oracle, span);
}

function checkArguments(given: readonly NamedArgument[], oracle: OracleFunction): readonly FormulaFault[] {
  const known = Object.keys(oracle.arguments);
  return given.flatMap(({ name, nameSpan }, index) => {
    const isRepeated = given.findIndex((other) => other.name === name) < index;
    if (isRepeated) {
      return [fault('E022', nameSpan, `the argument "${name}" is given twice`, 'take one of the two out')];
    }
    if (known.includes(name)) return [];
    const nearest = nearestAlike(name, known);
    const advice = nearest === undefined ? `write ${signature(oracle)}` : `did you mean "${nearest}"?`;
    return [fault('E022', nameSpan, `"${oracle.name}" has no argument "${name}"`, advice)];
  });
}

function checkMissing(
  given: readonly NamedArgument[],
  oracle: OracleFunction,
  span: TextSpan,
): readonly FormulaFault[] {
  const names = given.map(({ name }) => name);
  const missing = Object.entries(oracle.arguments).find(
    ([name, { optional }]) => optional !== true && !names.includes(name),
  );
  if (missing === undefined) return [];
  const [name, { range }] = missing;
  const message = `"${oracle.name}" needs the argument "${name}", ${range}`;
  return [fault('E022', span, message, `write ${signature(oracle)}: ${oracle.summary}`)];
}

function findOracle(name: string): OracleFunction | undefined {
  return Object.hasOwn(oracleFunctions, name) ? oracleFunctions[name] : undefined;
}

function signature({ name, arguments: all }: OracleFunction): string {
  const needed = Object.entries(all).filter(([, { optional }]) => optional !== true);
  return `${name}(${needed.map(([argument]) => `${argument}: …`).join(', ')})`;
}

function unknownFunction(name: string, span: TextSpan): FormulaFault {
  const nearest = nearestAlike(name, [...Object.keys(oracleFunctions), ...builtIns.keys()]);
  const advice =
    name === 'log'
      ? 'write ln, log10 or log2'
      : nearest === undefined
        ? '"npm run -s oracle -- list" prints all functions'
        : `did you mean "${nearest}"?`;
  return fault('E020', span, `there is no function "${name}"`, advice);
}

function fault(code: CheckCode, span: TextSpan, message: string, advice: string): FormulaFault {
  return { code, span, message, advice: advice.replace(/\.$/, '') };
}
