import { isCollection, isMap, isScalar, isSeq } from 'yaml';
import type { Document, Node, Pair, Scalar } from 'yaml';
import { parseYaml } from './parsed-yaml.ts';
import type { FieldPath, Finding, Place, Problem } from './problem.ts';
import { severityOf } from './codes.ts';
import { offsetInSource } from './scalar-offset.ts';
import type { ScalarStyle } from './scalar-offset.ts';
import { revealInvisible } from './words.ts';
import { describeYamlError, findUnusedFeatures } from './yaml-errors.ts';

/** A question file whose YAML was read, with the places of everything in it. */
export interface YamlFile {
  /** Plain data; null where the file cannot be read. */
  readonly data: unknown;
  /** Why the file cannot be read, one reason at a time. */
  readonly unreadable: Finding | null;
  /** The file's syntax tree, for rules about how something is written. */
  readonly document: Document.Parsed;
  readonly locate: (finding: Finding) => Problem;
}

/** Reads a file's YAML. One fault brings others along, so only the first is told. */
export function openYaml(file: string, text: string): YamlFile {
  const { document, lines } = parseYaml(text);
  const unreadable = describeYamlError(document, text) ?? findUnusedFeatures(document);
  const offsetOf = (place: Place): number => findOffset(place, document, text);
  return {
    data: unreadable === null ? (document.toJS() as unknown) : null,
    unreadable,
    document,
    locate: ({ code, place, message, advice }) => {
      const { line, col: column } = lines.linePos(Math.min(offsetOf(place), text.length));
      const words = { message: revealInvisible(message), advice: revealInvisible(advice) };
      return { code, severity: severityOf(code), file, line, column, ...words };
    },
  };
}

/** What stands at a path: the key and the value, as far as they exist. */
interface Found {
  readonly key: Node | null;
  readonly value: Node | null;
}

function findOffset(place: Place, document: Document.Parsed, text: string): number {
  if (place.at === 'offset') return place.offset;
  const found = findNode(document.contents, place.path);
  if (place.at === 'text' && isScalar(found.value)) return offsetInText(found.value, place.from, text);
  const { key, value } = found;
  const isBlock = isCollection(value) && value.flow !== true;
  const isAtKey = key !== null && (place.at === 'key' || value === null || isBlock);
  return (isAtKey ? key : (value ?? key))?.range?.[0] ?? 0;
}

/** The node at a path; where the path leads nowhere, the last that it led to. */
function findNode(root: Node | null, path: FieldPath): Found {
  let found: Found = { key: null, value: root };
  for (const step of path) {
    const next = findChild(found.value, step);
    if (next === undefined) return found;
    found = next;
  }
  return found;
}

function findChild(node: Node | null, step: string | number): Found | undefined {
  if (isMap(node)) {
    const pair = (node.items as Pair<Node, Node | null>[]).find(({ key }) => keyText(key) === String(step));
    return pair && { key: pair.key, value: pair.value };
  }
  if (!isSeq(node)) return undefined;
  const item =
    typeof step === 'number' ? node.items[step] : node.items.find((entry) => hasId(entry as Node, step));
  return item === undefined ? undefined : { key: null, value: item as Node };
}

/** Whether an entry of a list is the group with that id: `parts.lambda` names a part by its id. */
function hasId(entry: Node, id: string): boolean {
  return isMap(entry) && entry.get('id') === id;
}

function keyText(key: Node): string {
  return isScalar(key) ? String(key.value) : '';
}

const styles: Readonly<Record<string, ScalarStyle>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
};

function offsetInText(scalar: Scalar, index: number, text: string): number {
  const [start, end] = scalar.range ?? [0, 0];
  const style = styles[scalar.type ?? 'PLAIN'] ?? 'plain';
  if (typeof scalar.value !== 'string') return start + index;
  return start + offsetInSource(text.slice(start, end), scalar.value, style, index);
}
