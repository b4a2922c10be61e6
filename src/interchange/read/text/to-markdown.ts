/** Texts of other systems as Markdown of question files. */
import type { Root } from 'hast';
import { toMdast } from 'hast-util-to-mdast';
import type { Nodes, Root as MdastRoot } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { mathToMarkdown } from 'mdast-util-math';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Options } from 'mdast-util-to-markdown';
import { nameBlanks } from '../foreign-item.ts';
import type { ForeignText, Note } from '../foreign-item.ts';
import { limits } from '../refusal.ts';
import { elementHandlers, nodeHandlers } from './handlers.ts';
import { parseHtml } from './parse-html.ts';
import type { FoundImage } from './images.ts';
import { findFormulas, splitFormulas } from './tex.ts';

/** A text in Markdown; what it shows; and what could not be taken over. */
export interface MarkdownText {
  readonly markdown: string;
  readonly images: readonly FoundImage[];
  readonly notes: readonly Note[];
}

const writing: Options = {
  bullet: '-',
  emphasis: '*',
  rule: '-',
  resourceLink: true,
  extensions: [gfmTableToMarkdown({ tablePipeAlign: false }), mathToMarkdown()],
  // GitHub's Markdown knows one sign more than the writer.
  unsafe: [
    { character: '~', inConstruct: 'phrasing' },
    // A line of these would be a heading.
    { character: '=', atBreak: true },
    // A bare address would be a link, whose end takes in the signs behind it.
    { character: '@', before: '[+\\-.\\w]', after: '[\\-.\\w]', inConstruct: 'phrasing' },
    { character: '.', before: '[Ww]', after: '[\\-.\\w]', inConstruct: 'phrasing' },
    { character: ':', before: '[ps]', after: '\\/', inConstruct: 'phrasing' },
  ],
};

/**
 * The text in Markdown, with formulas between dollar signs.
 * @param isInline whether it is one line, as an option is
 */
export function writeMarkdown(text: ForeignText, isInline = false): MarkdownText {
  const images: FoundImage[] = [];
  const notes: Note[] = [];
  const note = (message: string) => {
    if (notes.every((other) => other.message !== message)) notes.push({ place: text.place, message });
  };
  if (text.form === 'markdown')
    return { markdown: ownMarkdown(text.text.slice(0, limits.text), note), images, notes };
  const tree = findFormulas(treeOf(text, note));
  const context = { images: text.images ?? new Map<string, Uint8Array>(), found: images, note };
  const mdast = toMdast(tree, { handlers: elementHandlers(context), nodeHandlers, document: true });
  const blocks = isInline ? onLine(rootOf(mdast)) : splitFormulas(rootOf(mdast));
  return { markdown: finish(toMarkdown(guardTokens(blocks, note), writing)), images, notes };
}

function treeOf(text: Exclude<ForeignText, { form: 'markdown' }>, note: (message: string) => void): Root {
  if (text.form === 'tree') return { type: 'root', children: [...text.nodes] };
  return parseHtml(text.text, text.form, note);
}

function rootOf(tree: Nodes): MdastRoot {
  return tree.type === 'root' ? tree : { type: 'root', children: [tree] };
}

/** Several paragraphs as one; a list or a table stays, and the checker says that it has no room there. */
function onLine(root: MdastRoot): MdastRoot {
  const { children } = root;
  const lines = children.flatMap((child) => (child.type === 'paragraph' ? [child.children] : []));
  if (lines.length !== children.length) return splitFormulas(root);
  const joined = lines.flatMap((line, index) =>
    index === 0 ? line : [{ type: 'text' as const, value: ' ' }, ...line],
  );
  const flat = joined.map((node) => (node.type === 'break' ? { type: 'text' as const, value: ' ' } : node));
  return { type: 'root', children: [{ type: 'paragraph', children: flat }] };
}

/** Numbers of this course are written in double braces; those of a text that merely holds braces are parted. */
function guardTokens(root: MdastRoot, note: (message: string) => void): MdastRoot {
  const visit = <Node extends Nodes>(node: Node): Node => {
    if (node.type === 'text' || node.type === 'inlineMath' || node.type === 'math') {
      return { ...node, value: partBraces(node.value, note) };
    }
    if (!('children' in node)) return node;
    return { ...node, children: node.children.map(visit) };
  };
  return visit(root);
}

function partBraces(text: string, note: (message: string) => void): string {
  if (!/\{\{[^{}]+\}\}/.test(text)) return text;
  note('Double braces would be a number of this course, so a space parts them.');
  return text.replaceAll('{{', '{ {').replaceAll('}}', '} }');
}

/** What is Markdown already: formulas get this course's signs. */
function ownMarkdown(text: string, note: (message: string) => void): string {
  const parted = partBraces(text, note);
  return parted
    .replace(/(?<![\\$])\$(?!\$)/g, '\\$')
    .replace(/\\\(([^\n]{1,2000}?)\\\)/g, (_, tex: string) => `$${tex.trim()}$`)
    .replace(/\\\[(.{1,4000}?)\\\]/gs, (_, tex: string) => `\n\n$$\n${tex.trim()}\n$$\n\n`)
    .trim();
}

/** Spaces at the ends of lines would be breaks, and a control character has no place in YAML. */
function finish(markdown: string): string {
  const clean = markdown.replace(/[^\P{Cc}\t\n]|[\uFFFE\uFFFF]/gu, '\uFFFD');
  return nameBlanks(clean.toWellFormed()).trim();
}
