import type { Element, ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { formulaIn } from './formula-nodes.ts';

/** The most characters of a piece of code that is kept on one line: the narrowest card of a phone holds them. */
const mostCharacters = 20;

const wordBreak: Element = { type: 'element', tagName: 'wbr', properties: {}, children: [] };

/** The text, with a place to end a line behind each group of underscores between two letters. */
const breakAtUnderscores = (text: string): ElementContent[] =>
  text
    .split(/(?<=[\p{L}\d]_+)(?=[\p{L}\d])/u)
    .flatMap((value, index) => [...(index > 0 ? [wordBreak] : []), { type: 'text', value }]);

/**
 * Where code in a text ends a line: a short piece nowhere, so that `--rope-scale 8` is not cut at its hyphens; in a long name,
 * behind an underscore.
 */
export function rehypeBreakCode() {
  return (tree: Root): void => {
    visit(tree, 'element', (node) => {
      if (node.tagName === 'pre' || formulaIn(node) !== null) return SKIP;
      const [text, ...others] = node.children;
      if (node.tagName !== 'code' || text?.type !== 'text' || others.length > 0) return undefined;
      if (text.value.length > mostCharacters) node.children = breakAtUnderscores(text.value);
      else if (/[\s-]/.test(text.value)) node.properties.className = ['nowrap'];
      return SKIP;
    });
  };
}
