import type { Nodes, Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import type { VFile } from 'vfile';

const holdsHtml = (node: Nodes): boolean =>
  node.type === 'raw' || ('children' in node && node.children.some(holdsHtml));

/** Reads the tags that stand in a text. Few texts have any, and to look through all of a tree for them takes long. */
export function rehypeReadHtml() {
  const read = rehypeRaw();
  return (tree: Root, file: VFile): Root => (holdsHtml(tree) ? read(tree, file) : tree);
}
