import type { Root } from 'mdast';
import 'mdast-util-math';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

/**
 * Displays a paragraph that is nothing but `$$…$$` on one line, as its author means it. Without this, only a
 * formula whose dollar signs stand on lines of their own is displayed.
 */
export function remarkDisplayMath() {
  return (tree: Root, file: VFile): void => {
    const source = String(file.value);
    visit(tree, 'paragraph', ({ children: [only, ...others] }) => {
      if (only?.type !== 'inlineMath' || others.length > 0) return;
      const start = only.position?.start.offset;
      if (start === undefined || !source.startsWith('$$', start)) return;
      only.data = { ...only.data, hProperties: { className: ['language-math', 'math-display'] } };
    });
  };
}
