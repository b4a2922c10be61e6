import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

/** Fails the build, with line and column, on a formula that rehype-katex would only have shown in red. */
export function rehypeFailOnBadFormula() {
  return (_tree: Root, file: VFile): void => {
    const message = file.messages.find(({ source }) => source === 'rehype-katex');
    if (message === undefined) return;
    const reason = message.cause instanceof Error ? message.cause.message : message.reason;
    file.fail(`This formula cannot be typeset. ${reason}`, message.place ?? undefined);
  };
}

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
