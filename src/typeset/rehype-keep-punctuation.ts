import type { ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { formulaIn } from './formula-nodes.ts';

/** Closing punctuation, or the sign of a percentage with what closes it. */
const leadingPunctuation = /^(?: %[.,;:!?)\]’”]*|[.,;:!?)\]’”]+)/u;

/** A lesson's `<Value>`, which the pipeline sees as a tag of MDX. */
const isLiveNumber = (node: { readonly type: string }): boolean =>
  node.type === 'mdxJsxTextElement' && 'name' in node && node.name === 'Value';

/**
 * Keeps a comma, a full stop or a percent sign on the line of the inline formula or live number that it follows. KaTeX allows a break
 * there, and so does a browser after the button of a number.
 */
export function rehypeKeepPunctuation() {
  return (tree: Root): void => {
    visit(tree, (node, index, parent) => {
      if (index === undefined || parent === undefined) return undefined;
      if (!(node.type === 'element' && formulaIn(node) === 'inline') && !isLiveNumber(node)) return undefined;
      const after = parent.children[index + 1];
      if (after?.type !== 'text') return SKIP;
      const [punctuation = ''] = leadingPunctuation.exec(after.value) ?? [];
      if (punctuation === '') return SKIP;
      after.value = after.value.slice(punctuation.length);
      parent.children[index] = {
        type: 'element',
        tagName: 'span',
        properties: { className: ['nowrap'] },
        children: [node as ElementContent, { type: 'text', value: punctuation }],
      };
      return [SKIP, index + 1];
    });
  };
}
