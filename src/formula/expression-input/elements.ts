import { partsOf } from './expression.ts';
import type { Expression } from './expression.ts';
import { findConstant, findFunction } from './functions.ts';
import { displayName, spellOut } from './names.ts';

const signs = ['+', '-', '*', '/', '^'];

/**
 * What stands in a formula: names of variables, constants and functions, the signs `+ - * / ^` (a sign before a
 * single part is a `-` too), and numbers as JavaScript writes them.
 */
export function elementsOf(expression: Expression): ReadonlySet<string> {
  const found = new Set<string>();
  const gather = (part: Expression) => {
    found.add(elementOf(part));
    for (const inner of partsOf(part)) gather(inner);
  };
  gather(expression);
  return found;
}

function elementOf(expression: Expression): string {
  switch (expression.kind) {
    case 'number':
      return String(Number(expression.plain));
    case 'negation':
      return '-';
    case 'operation':
      return expression.operator;
    default:
      return expression.name;
  }
}

/** A name, function, sign or number, in whatever spelling, as `elementsOf` names it: `ln` for `Ln`, `2` for `2.0`. */
export function elementName(written: string | number): string {
  const text = String(written).trim();
  if (text !== '' && Number.isFinite(Number(text))) return String(Number(text));
  return findFunction(text) ?? spellOut(text);
}

/** Whether a formula over these variables can hold what is written so. */
export function isElement(written: string | number, variables: readonly string[]): boolean {
  const name = elementName(written);
  const isFunction = findFunction(name) !== null && name !== 'log';
  const isNumber = name !== '' && Number.isFinite(Number(name));
  return isFunction || isNumber || [...variables, ...signs].includes(name) || findConstant(name) !== null;
}

/** An element as a learner reads it. */
export function displayElement(element: string): string {
  if (element === '*') return '·';
  return element.startsWith('-') ? `−${element.slice(1)}` : displayName(element);
}
