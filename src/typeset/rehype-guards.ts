import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

type Message = VFile['messages'][number];

/** Where a message belongs: at its own place, or at the nearest node around it that has one. */
function placeOf({ place, ancestors }: Message) {
  return place ?? ancestors?.findLast(({ position }) => position !== undefined)?.position;
}

function describe(message: Message): string {
  const { cause, reason } = message;
  const place = placeOf(message);
  const line = place === undefined ? '' : `line ${'start' in place ? place.start.line : place.line}: `;
  return line + (cause instanceof Error ? cause.message : reason);
}

/** Fails the build, with line and column, on formulas that rehype-katex would only have shown in red. */
export function rehypeFailOnBadFormula() {
  return (_tree: Root, file: VFile): void => {
    const messages = file.messages.filter(({ source }) => source === 'rehype-katex');
    const [first] = messages;
    if (first === undefined) return;
    file.fail(`A formula cannot be typeset. ${messages.map(describe).join(' ')}`, placeOf(first));
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
