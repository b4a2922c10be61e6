import type { FormulaNode } from '../../formula/ast.ts';
import { parseFormula } from '../../formula/parse.ts';

/** An argument as formula text. A literal is a quoted text or a truth value, and has no number. */
export interface CalledArgument {
  readonly name: string;
  readonly formula: string;
  readonly isLiteral: boolean;
}

/** A call of an oracle function, with its arguments as formula text. */
export interface CalledFunction {
  readonly name: string;
  readonly args: readonly CalledArgument[];
}

/**
 * The oracle functions that a formula rests on, directly or through the page's named formulas, each once.
 * `text` is the formula's text, from which the arguments are quoted.
 */
export function calledFunctions(
  node: FormulaNode,
  text: string,
  named: Readonly<Record<string, string>>,
): readonly CalledFunction[] {
  const found = new Map<string, CalledFunction>();
  collect(node, text, named, found);
  return [...found.values()];
}

function collect(
  node: FormulaNode,
  text: string,
  named: Readonly<Record<string, string>>,
  found: Map<string, CalledFunction>,
): void {
  switch (node.kind) {
    case 'number':
      return;
    case 'name': {
      const formula = Object.hasOwn(named, node.name) ? named[node.name] : undefined;
      if (formula !== undefined) collect(parseFormula(formula), formula, named, found);
      return;
    }
    case 'sign':
      collect(node.operand, text, named, found);
      return;
    case 'operation':
      collect(node.left, text, named, found);
      collect(node.right, text, named, found);
      return;
    case 'built-in-call':
      for (const operand of node.operands) collect(operand, text, named, found);
      return;
    case 'named-call': {
      const args = node.arguments.map(({ name, value }) => ({
        name,
        formula: text.slice(value.span.from, value.span.to),
        isLiteral: value.kind === 'literal',
      }));
      const call = { name: node.name, args };
      found.set(JSON.stringify(call), call);
      for (const { value } of node.arguments) {
        if (value.kind !== 'literal') collect(value, text, named, found);
      }
    }
  }
}
