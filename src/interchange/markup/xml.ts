/** XML documents as trees of the HTML parser's own nodes, so that typeset texts can be put into them as they are. */
import render from 'dom-serializer';
import { Element, Text } from 'domhandler';
import type { ChildNode } from 'domhandler';

export type { ChildNode } from 'domhandler';

/** What an element can hold; what is left out by a condition is null. */
export type XmlContent = ChildNode | string | null | readonly XmlContent[];

/** Attributes by name; those that are null are left out. */
type Attributes = Readonly<Record<string, string | number | null>>;

/** An element with its attributes and content. */
export function element(name: string, attributes: Attributes, ...content: readonly XmlContent[]): Element {
  const given = Object.entries(attributes).flatMap(([key, value]) =>
    value === null ? [] : [[key, legalText(String(value))] as const],
  );
  return new Element(name, Object.fromEntries(given), content.flatMap(nodesOf));
}

function nodesOf(content: XmlContent): ChildNode[] {
  if (content === null) return [];
  if (typeof content === 'string') return [new Text(legalText(content))];
  return isList(content) ? content.flatMap(nodesOf) : [content];
}

function isList(content: XmlContent): content is readonly XmlContent[] {
  return Array.isArray(content);
}

/** Everything but the characters that XML 1.0 allows. */
const illegal = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** The text with each character that no XML document can hold, not even escaped, as U+FFFD. */
export function legalText(text: string): string {
  return text.replace(illegal, '\uFFFD');
}

/** The document of a root element, as text. */
export function writeXml(root: Element): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${render(root, { xmlMode: true })}\n`;
}

/** Nodes of a text as HTML. */
export function writeHtml(nodes: readonly ChildNode[]): string {
  return render([...nodes], { encodeEntities: 'utf8' });
}
