import type { Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/** Puts every table into a region of its own, which scrolls where the table is wider than the column. */
export function rehypeScrollTables() {
  return (tree: Root): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'table' || index === undefined || parent === undefined) return undefined;
      parent.children[index] = {
        type: 'element',
        tagName: 'div',
        // What scrolls has to be reachable by keyboard, and to have a name.
        properties: { className: ['table-scroll'], role: 'group', tabIndex: 0, ariaLabel: 'Table' },
        children: [node],
      };
      return SKIP;
    });
  };
}
