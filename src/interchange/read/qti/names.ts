import { isElement } from '../xml-tree.ts';
import type { XmlElement } from '../xml-tree.ts';

/** Elements of QTI 2 that are one small word, as far as they are read; the others have a capital in them. */
const small = new Set(
  'and correct equal gte hottext lte mapping match member multiple not or prompt sum value variable'.split(
    ' ',
  ),
);

function kebab(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** A document of QTI 2 with the names of QTI 3: `choiceInteraction` → `qti-choice-interaction`. */
export function nameAsQti3(element: XmlElement): XmlElement {
  const { name, attributes, children } = element;
  if (name === 'math') return element;
  return {
    ...element,
    name: small.has(name) || /[A-Z]/.test(name) ? `qti-${kebab(name)}` : name,
    attributes: Object.fromEntries(Object.entries(attributes).map(([key, value]) => [kebab(key), value])),
    children: children.map((child) => (isElement(child) ? nameAsQti3(child) : child)),
  };
}
