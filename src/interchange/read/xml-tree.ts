/** XML documents as small trees with places. Nothing is ever fetched, and no entity is defined. */
import sax from 'sax';
import { withoutMarks } from './foreign-item.ts';
import type { FilePlace } from './foreign-item.ts';
import { limits, Refusal } from './refusal.ts';

export interface XmlElement {
  /** Without a namespace prefix. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  readonly place: FilePlace;
}

/** An element, or text; CDATA is text. */
export type XmlNode = XmlElement | string;

interface Open extends XmlElement {
  readonly children: XmlNode[];
}

// Embedded images are longer than the parser's own limit; the size of the whole is limited instead.
Object.assign(sax, { MAX_BUFFER_LENGTH: Infinity });

/**
 * The root of a document.
 * @throws Refusal with line and column for what is no XML, defines entities, or is too deep or too large
 */
export function readXml(text: string, file: string): XmlElement {
  const parser = sax.parser(true, { position: true });
  const top: Open = { name: '', attributes: {}, children: [], place: { file, line: 1, column: 1 } };
  const open: Open[] = [top];
  let start: FilePlace = top.place;
  let count = 0;
  const refuse = (why: string, advice: string): never => {
    const at = `line ${parser.line + 1}, column ${Math.max(1, parser.column)}`;
    throw new Refusal(`"${file}", ${at}: ${why}. ${advice}`);
  };
  const add = (node: XmlNode) => open.at(-1)?.children.push(node);
  parser.onerror = (error) => refuse(saxReason(error), 'Export the file anew, or mend this place.');
  parser.ondoctype = () =>
    refuse('the file has a document type, which can hold entities', 'Remove the line with <!DOCTYPE.');
  parser.onopentagstart = () => {
    start = placeOf(parser, file);
  };
  parser.onopentag = ({ name, attributes }) => {
    count += 1;
    if (count > limits.elements) refuse(`it has more than ${limits.elements} elements`, 'Split the file.');
    if (open.length > limits.depth)
      refuse(`its elements are more than ${limits.depth} deep`, 'No such export is known.');
    const named = { name: local(name), attributes: localAttributes(attributes) };
    const element: Open = { ...named, children: [], place: start };
    add(element);
    open.push(element);
  };
  parser.onclosetag = () => open.pop();
  parser.ontext = (data) => add(withoutMarks(data));
  parser.oncdata = (data) => add(data);
  parser.write(text).close();
  const root = elementsOf(top)[0];
  return root ?? refuse('there is no element', 'Is it the right file?');
}

/** Where the tag begins that the parser is in. */
function placeOf({ line, column, position, startTagPosition }: sax.SAXParser, file: string): FilePlace {
  return { file, line: line + 1, column: Math.max(1, column - (position - startTagPosition)) };
}

/** The parser's first line says what is wrong; those after it say where, in its own way. */
function saxReason({ message }: Error): string {
  const [reason = ''] = message.split('\n');
  return reason.charAt(0).toLowerCase() + reason.slice(1);
}

function local(name: string): string {
  return name.slice(name.lastIndexOf(':') + 1);
}

function localAttributes(
  attributes: Readonly<Record<string, string | sax.QualifiedAttribute>>,
): Readonly<Record<string, string>> {
  const named = Object.entries(attributes).map(([name, value]) => [
    name.startsWith('xmlns') ? name : local(name),
    typeof value === 'string' ? value : value.value,
  ]);
  return Object.fromEntries(named) as Readonly<Record<string, string>>;
}

export function isElement(node: XmlNode): node is XmlElement {
  return typeof node !== 'string';
}

/** The elements inside one, of a name or of any. */
export function elementsOf({ children }: XmlElement, name?: string): readonly XmlElement[] {
  return children.filter(isElement).filter((element) => name === undefined || element.name === name);
}

/** The first element inside one along names. */
export function firstOf(element: XmlElement | null, ...names: readonly string[]): XmlElement | null {
  return names.reduce<XmlElement | null>(
    (found, name) => (found === null ? null : (elementsOf(found, name)[0] ?? null)),
    element,
  );
}

/** All elements below one, itself included, in the order of the file, for which a test holds. */
export function allOf(element: XmlElement, test: (element: XmlElement) => boolean): readonly XmlElement[] {
  const below = elementsOf(element).flatMap((child) => allOf(child, test));
  return test(element) ? [element, ...below] : below;
}

/** All text below an element. */
export function textIn(node: XmlNode | null): string {
  if (node === null) return '';
  return isElement(node) ? node.children.map(textIn).join('') : node;
}

/** The text of the element along names, trimmed; null where there is none. */
export function wordsAt(element: XmlElement | null, ...names: readonly string[]): string | null {
  const found = firstOf(element, ...names);
  return found === null ? null : textIn(found).trim();
}
