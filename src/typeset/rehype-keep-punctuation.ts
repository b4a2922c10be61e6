import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

const leadingPunctuation = /^[.,;:!?)\]’”]+/u;

function isInlineFormula(node: Element): boolean {
  const classes = node.properties.className;
  return Array.isArray(classes) && classes.includes('katex');
}

/** Keeps a comma or full stop on the line of the inline formula it follows; KaTeX alone allows a break there. */
export function rehypeKeepPunctuation() {
  return (tree: Root): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (index === undefined || parent === undefined || !isInlineFormula(node)) return undefined;
      const after = parent.children[index + 1];
      if (after?.type !== 'text') return SKIP;
      const [punctuation = ''] = leadingPunctuation.exec(after.value) ?? [];
      if (punctuation === '') return SKIP;
      after.value = after.value.slice(punctuation.length);
      parent.children[index] = {
        type: 'element',
        tagName: 'span',
        properties: { className: ['nowrap'] },
        children: [node, { type: 'text', value: punctuation }],
      };
      return [SKIP, index + 1];
    });
  };
}
