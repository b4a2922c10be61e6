import type { Element, ElementContent, RootContent } from 'hast';
import type { FilePlace, ForeignText, Images } from '../foreign-item.ts';
import { wordsIn } from '../text/handlers.ts';
import { isElement } from '../xml-tree.ts';
import type { XmlElement, XmlNode } from '../xml-tree.ts';

/** What takes the place of an element; undefined for the element itself. */
export type Replace = (element: XmlElement) => readonly ElementContent[] | undefined;

const kept = ['src', 'alt', 'href', 'encoding', 'alttext'];

/** Content of an item as a text. */
export function bodyText(
  nodes: readonly XmlNode[],
  place: FilePlace,
  images: Images,
  replace: Replace = () => undefined,
): ForeignText | null {
  const tree = nodes.flatMap((node) => toTree(node, replace));
  return isBlank(tree) ? null : { form: 'tree', nodes: tree, images, place };
}

function isBlank(nodes: readonly RootContent[]): boolean {
  return nodes.every((node) => {
    if (node.type === 'text') return node.value.trim() === '';
    if (node.type !== 'element') return true;
    return node.tagName !== 'img' && node.tagName !== 'object' && isBlank(node.children);
  });
}

function toTree(node: XmlNode, replace: Replace): readonly ElementContent[] {
  if (!isElement(node)) return [{ type: 'text', value: node }];
  const replaced = replace(node);
  if (replaced !== undefined) return replaced;
  const children = node.children.flatMap((child) => toTree(child, replace));
  // Wrappers of the format itself mean nothing to a reader.
  if (node.name.startsWith('qti-')) return children;
  return [element(node, children)];
}

function element({ name, attributes }: XmlElement, children: readonly ElementContent[]): Element {
  const properties = Object.fromEntries(
    kept.flatMap((key) => (attributes[key] === undefined ? [] : [[key, attributes[key]]])),
  );
  if (name === 'object' && (attributes.type ?? '').startsWith('image/')) {
    const alt = children.map(wordsIn).join('').trim();
    return { type: 'element', tagName: 'img', properties: { src: attributes.data ?? '', alt }, children: [] };
  }
  return { type: 'element', tagName: name, properties, children: [...children] };
}
