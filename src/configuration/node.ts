/** A value read from a text, with the place where it begins: an offset in UTF-16 code units. */
export type Node = ObjectNode | ListNode | ScalarNode;

export interface ObjectNode {
  readonly kind: 'object';
  readonly entries: ReadonlyMap<string, Node>;
  readonly at: number;
}

export interface ListNode {
  readonly kind: 'list';
  readonly items: readonly Node[];
  readonly at: number;
}

export interface ScalarNode {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  readonly at: number;
}

export const scalar = (value: ScalarNode['value'], at: number): ScalarNode => ({ kind: 'scalar', value, at });

/** An object node of these entries. */
export function objectOf(entries: Iterable<readonly [string, Node]>, at: number): ObjectNode {
  return { kind: 'object', entries: new Map(entries), at };
}

/** The entry of that name if it is there and not null. */
export function entryOf(node: Node | undefined, name: string): Node | undefined {
  if (node?.kind !== 'object') return undefined;
  const found = node.entries.get(name);
  return found === undefined || isNull(found) ? undefined : found;
}

export function isNull(node: Node): boolean {
  return node.kind === 'scalar' && node.value === null;
}

/** A node as a short text for a message. */
export function quoteNode(node: Node): string {
  if (node.kind === 'object') return '{…}';
  if (node.kind === 'list') return `a list of ${node.items.length}`;
  const text = wordOf(node);
  const short = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  return typeof node.value === 'string' ? `"${short}"` : short;
}

/** The text of a value; empty for an object or a list. */
export function wordOf(node: Node): string {
  return node.kind === 'scalar' ? String(node.value) : '';
}
