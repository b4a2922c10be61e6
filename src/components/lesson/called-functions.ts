import { partsOf } from '../../formula/ast.ts';
import type { ArgumentNode, FormulaNode } from '../../formula/ast.ts';
import { parseFormula } from '../../formula/parse.ts';

/** An argument as formula text. A literal is a text, a truth value, a list or a group of options: not one number. */
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
  node: ArgumentNode,
  text: string,
  named: Readonly<Record<string, string>>,
  found: Map<string, CalledFunction>,
): void {
  if (node.kind === 'name') {
    const formula = Object.hasOwn(named, node.name) ? named[node.name] : undefined;
    if (formula !== undefined) collect(parseFormula(formula), formula, named, found);
  }
  if (node.kind === 'named-call') {
    const args = node.arguments.map(({ name, value }) => ({
      name,
      formula: text.slice(value.span.from, value.span.to),
      isLiteral: ['literal', 'list', 'group'].includes(value.kind),
    }));
    const call = { name: node.name, args };
    found.set(JSON.stringify(call), call);
  }
  for (const part of partsOf(node)) collect(part, text, named, found);
}
