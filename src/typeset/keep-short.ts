import type { Element } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { hasClass } from './formula-nodes.ts';

/** The most characters of a formula that is kept on one line: the narrowest card of a phone holds them. */
const mostCharacters = 12;

const isSpace = /[\s\u200B]/gu;

/** Of the visible formula: its text, and the number of parts between which KaTeX allows a line to end. */
function measure(formula: Element): { readonly text: string; readonly parts: number } {
  let text = '';
  let parts = 0;
  visit(formula, (node) => {
    if (node.type === 'text') text += node.value.replaceAll(isSpace, '');
    if (node.type !== 'element') return undefined;
    if (hasClass(node, 'katex-mathml')) return SKIP;
    if (hasClass(node, 'katex-base')) parts += 1;
    return undefined;
  });
  return { text, parts };
}

/** Keeps a short formula of a text, as KaTeX drew it, such as _b_ = 10 000, on one line. KaTeX would let the line end after the sign. */
export function keepShort(formula: Element): void {
  const { text, parts } = measure(formula);
  if (parts > 1 && [...text].length <= mostCharacters) formula.properties.className = ['katex', 'nowrap'];
}
