import type { ElementContent, Root, RootContent, Text } from 'hast';
import type { PhrasingContent, Root as MdastRoot } from 'mdast';

/**
 * Formulas as texts hold them: `\(…\)` in a line, `\[…\]` or `$$…$$` on their own. They end within so many characters,
 * because a text of nothing but beginnings would otherwise be searched to its end for each.
 */
const formula =
  /\\\((?<line>[^\n]{1,1000}?)\\\)|\\\[(?<own>.{1,2000}?)\\\]|\$\$(?<dollars>[^$]{1,2000}?)\$\$/gs;

/** What shows text as it is written. */
const verbatim = new Set(['pre', 'code', 'kbd', 'samp', 'tt', 'math']);

/** The tree with its formulas as `span`s of which a property holds the TeX. */
export function findFormulas(root: Root): Root {
  return { ...root, children: root.children.flatMap(splitNode) };
}

function splitNode<Node extends RootContent>(node: Node): (Node | ElementContent)[] {
  if (node.type === 'text') return splitText(node);
  if (node.type !== 'element' || verbatim.has(node.tagName)) return [node];
  return [{ ...node, children: node.children.flatMap(splitNode) }];
}

function splitText({ value }: Text): ElementContent[] {
  const parts: ElementContent[] = [];
  let end = 0;
  for (const match of value.matchAll(formula)) {
    const { line, own, dollars } = match.groups ?? {};
    const tex = (line ?? own ?? dollars ?? '').trim();
    if (tex === '') continue;
    if (match.index > end) parts.push({ type: 'text', value: value.slice(end, match.index) });
    parts.push(texElement(tex, line === undefined));
    end = match.index + match[0].length;
  }
  if (end < value.length) parts.push({ type: 'text', value: value.slice(end) });
  return parts;
}

/** A formula in the tree. */
export function texElement(tex: string, isDisplay: boolean): ElementContent {
  return {
    type: 'element',
    tagName: 'span',
    properties: { tex, isDisplay },
    // White space beside an empty element would be lost.
    children: [{ type: 'text', value: tex }],
  };
}

/** TeX without the sign that ends a formula in Markdown. */
export function guardTex(tex: string): string {
  return tex
    .replaceAll('\\$', '\\text{\\textdollar}')
    .replaceAll('$', '')
    .replaceAll(/\s*\n\s*/g, ' ');
}

/** Displayed formulas inside paragraphs become blocks of their own, as Markdown has them. */
export function splitFormulas(root: MdastRoot): MdastRoot {
  const children = root.children.flatMap((block) => {
    if (block.type !== 'paragraph') return [block];
    const blocks: MdastRoot['children'] = [];
    let line: PhrasingContent[] = [];
    const flush = () => {
      if (line.some((node) => node.type !== 'text' || node.value.trim() !== '')) {
        blocks.push({ type: 'paragraph', children: trimLine(line) });
      }
      line = [];
    };
    for (const node of block.children) {
      if (node.type === 'inlineMath' && node.data !== undefined && 'hName' in node.data) {
        flush();
        blocks.push({ type: 'math', value: node.value });
      } else line.push(node);
    }
    flush();
    return blocks;
  });
  return { ...root, children };
}

/** A line without the space that was between it and a formula. */
function trimLine(line: readonly PhrasingContent[]): PhrasingContent[] {
  return line.map((node, index) => {
    if (node.type !== 'text') return node;
    const from = index === 0 ? node.value.trimStart() : node.value;
    return { ...node, value: index === line.length - 1 ? from.trimEnd() : from };
  });
}
