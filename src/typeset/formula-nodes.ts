import type { Element } from 'hast';

/** Whether an element has one of these classes. */
export function hasClass({ properties: { className } }: Element, ...names: readonly string[]): boolean {
  return Array.isArray(className) && names.some((name) => className.includes(name));
}

/**
 * What a node is that remark-math has made of TeX, before it is typeset: a formula within a line or on lines of its own. Null for
 * any other.
 */
export function formulaIn(node: Element): 'inline' | 'display' | null {
  const [only] = node.children;
  // A block of code in the language `math`.
  if (node.tagName === 'pre' && only?.type === 'element' && hasClass(only, 'language-math')) return 'display';
  if (hasClass(node, 'math-display')) return 'display';
  return hasClass(node, 'language-math', 'math-inline') ? 'inline' : null;
}
