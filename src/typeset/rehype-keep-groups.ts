import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Keeps the digits of a number together that are typed in groups of three: 20 000 does not end a line after 20. */
export function rehypeKeepGroups() {
  return (tree: Root): void => {
    visit(tree, 'text', (node, _index, parent) => {
      if (parent?.type === 'element' && parent.tagName === 'code') return;
      node.value = node.value.replaceAll(/(?<=\d) (?=\d{3}(?!\d))/g, '\u202F');
    });
  };
}
