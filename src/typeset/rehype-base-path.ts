import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Puts the site's base path before links to its own pages. */
export function rehypeBasePath({ base }: { base: string }) {
  const prefix = base.replace(/\/$/, '');
  return (tree: Root): void => {
    visit(tree, 'element', ({ tagName, properties }) => {
      const { href } = properties;
      if (tagName === 'a' && typeof href === 'string' && /^\/(?!\/)/.test(href)) {
        properties.href = prefix + href;
      }
    });
  };
}
