/**
 * Texts of questions for other systems. They come as the site's typesetter writes them, with KaTeX's output for formulas,
 * and leave as plain elements with formulas as MathML or as TeX.
 */
import { parseDocument } from 'htmlparser2';
import { Element, isTag, isText, Text } from 'domhandler';
import type { ChildNode } from 'domhandler';
import { legalText, writeHtml } from './xml.ts';

/** HTML of the site's typesetter. */
export type Html = string;

/** How a target shows formulas. */
export type FormulaForm = 'mathml' | 'tex';

export const mathmlNamespace = 'http://www.w3.org/1998/Math/MathML';

/** Attributes that mean something elsewhere too; classes and scripts' marks do not. */
const keptAttributes = new Set(['href', 'src', 'alt', 'width', 'height', 'start', 'colspan', 'rowspan']);

/** Boxes of this site around what they hold. */
const unwrapped = new Set(['div', 'span']);

const cells = new Set(['th', 'td']);

/** What could not be taken along of a text. */
export type TextLoss = 'image' | 'link';

interface Conversion {
  readonly formulas: FormulaForm;
  /** What takes the place of a blank in the text, by its name. */
  readonly blank?: ((name: string) => readonly ChildNode[]) | undefined;
  /** The class of each cell of a table, where the target knows one. */
  readonly cellClass?: string;
  /** Hears of what is lost. */
  readonly lose?: (loss: TextLoss) => void;
}

/** The text as nodes: plain elements, formulas in the wanted form. */
export function convertText(html: Html, conversion: Conversion): ChildNode[] {
  return parseDocument(html).childNodes.flatMap((node) => convertNode(node, conversion));
}

/** The text as HTML with formulas in TeX between `\(` and `\)`, or `\[` and `\]`. */
export function htmlWithTex(html: Html, more: Omit<Conversion, 'formulas'> = {}): string {
  return writeHtml(convertText(html, { ...more, formulas: 'tex' })).trim();
}

function convertNode(node: ChildNode, conversion: Conversion): ChildNode[] {
  if (isText(node)) return [new Text(legalText(node.data))];
  if (!isTag(node) || node.name === 'script' || node.name === 'style') return [];
  if (hasClass(node, 'katex-display')) return convertFormula(node, conversion, true);
  if (hasClass(node, 'katex')) return convertFormula(node, conversion, false);
  const blank = node.attribs['data-blank'];
  if (blank !== undefined) return [...(conversion.blank?.(blank) ?? [new Text('____')])];
  return convertElement(node, conversion);
}

function convertElement(node: Element, conversion: Conversion): ChildNode[] {
  const children = node.childNodes.flatMap((child) => convertNode(child, conversion));
  const { href, src } = node.attribs;
  if (node.name === 'img' && !isWholeAddress(src)) {
    conversion.lose?.('image');
    return [new Text(`[${legalText(node.attribs.alt ?? '')}]`)];
  }
  if (node.name === 'a' && !isWholeAddress(href)) {
    conversion.lose?.('link');
    return children;
  }
  if (unwrapped.has(node.name)) return children;
  const kept = Object.entries(node.attribs).filter(([name]) => keptAttributes.has(name));
  const { cellClass } = conversion;
  if (cellClass !== undefined && cells.has(node.name)) kept.push(['class', cellClass]);
  return [new Element(node.name, Object.fromEntries(kept), children)];
}

/** Whether an address means the same everywhere. */
function isWholeAddress(address = ''): boolean {
  return /^(?:https?:\/\/|data:image\/)/.test(address);
}

function hasClass(node: Element, name: string): boolean {
  return (node.attribs.class ?? '').split(/\s+/).includes(name);
}

function convertFormula(node: Element, { formulas }: Conversion, isDisplay: boolean): ChildNode[] {
  const math = find(node, 'math');
  if (math === null) return [];
  if (formulas === 'tex') {
    const tex = texOf(math);
    return [new Text(isDisplay ? `\\[${tex}\\]` : `\\(${tex}\\)`)];
  }
  const semantics = find(math, 'semantics');
  const shown = (semantics ?? math).childNodes.filter(
    (child) => !isTag(child) || child.name !== 'annotation',
  );
  const display = isDisplay ? { display: 'block' } : {};
  return [new Element('math', { xmlns: mathmlNamespace, ...display }, shown.map(copyMath))];
}

/** The formula in TeX. Narrow spaces between digits are those of TeX, which other renderers know. */
function texOf(math: Element): string {
  const annotation = find(math, 'annotation');
  return legalText(annotation === null ? '' : textOf(annotation)).replaceAll('\u202F', '\\,');
}

function copyMath(node: ChildNode): ChildNode {
  if (!isTag(node)) return new Text(isText(node) ? legalText(node.data) : '');
  const kept = Object.entries(node.attribs).filter(([name]) => name !== 'class' && name !== 'style');
  return new Element(node.name, Object.fromEntries(kept), node.childNodes.map(copyMath));
}

function find(node: Element, name: string): Element | null {
  if (node.name === name) return node;
  for (const child of node.childNodes) {
    const found = isTag(child) ? find(child, name) : null;
    if (found !== null) return found;
  }
  return null;
}

function textOf(node: Element): string {
  return node.childNodes
    .map((child) => (isText(child) ? child.data : isTag(child) ? textOf(child) : ''))
    .join('');
}
