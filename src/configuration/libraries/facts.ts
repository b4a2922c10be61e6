import { names, sectionNames } from '../names.ts';
import { entryOf, objectOf, scalar } from '../node.ts';
import type { Node, ObjectNode } from '../node.ts';
import { Notes } from '../notes.ts';
import type { Found } from '../notes.ts';
import { openSource } from '../source.ts';

/** A configuration as its file has it, before anybody interprets it. */
export interface Facts {
  readonly root: ObjectNode;
  readonly modelType: string | undefined;
  /** The block under `rope_scaling`, whatever it is. */
  readonly scaling: Node | undefined;
  /** The block under `rope_parameters`. */
  readonly parameters: Node | undefined;
  /** The value of a field outside the block, in the language model's section first. */
  readonly find: (name: string) => Found | undefined;
}

export function factsOf(root: ObjectNode): Facts {
  const source = openSource(root, new Notes(), {});
  const find = (name: string) => source.find([name]);
  return {
    root,
    modelType: source.modelType,
    scaling: find('rope_scaling')?.node,
    parameters: find('rope_parameters')?.node,
    find,
  };
}

/** A number of a node's entry; undefined where it is none. */
export function numberOf(node: Node | undefined, name: string): number | undefined {
  const entry = entryOf(node, name);
  return entry?.kind === 'scalar' && typeof entry.value === 'number' ? entry.value : undefined;
}

/** A word of a node's entry; undefined where it is none. */
export function wordIn(node: Node | undefined, name: string): string | undefined {
  const entry = entryOf(node, name);
  return entry?.kind === 'scalar' && typeof entry.value === 'string' ? entry.value : undefined;
}

type Change = (node: ObjectNode) => ObjectNode;

const blocks = new Set<string>(names.block);

/** The configuration with each section that may hold fields changed: the whole, and the parts for a language model. */
export function changeSections(root: ObjectNode, change: Change): ObjectNode {
  const inner = [...root.entries].map(([name, node]): [string, Node] => [
    name,
    node.kind === 'object' && sectionNames.has(name) && !blocks.has(name)
      ? changeSections(node, change)
      : node,
  ]);
  return change(objectOf(inner, root.at));
}

/** The configuration with its `rope_scaling` changed. */
export function changeScaling(root: ObjectNode, change: Change): ObjectNode {
  return changeSections(root, (section) => {
    const block = section.entries.get('rope_scaling');
    return block?.kind === 'object' ? withEntry(section, 'rope_scaling', change(block)) : section;
  });
}

export function without(node: ObjectNode, ...dropped: readonly string[]): ObjectNode {
  return objectOf(
    [...node.entries].filter(([name]) => !dropped.includes(name)),
    node.at,
  );
}

/** The node with one entry replaced or added. */
export function withEntry(node: ObjectNode, name: string, entry: Node | number | string): ObjectNode {
  const value = typeof entry === 'object' ? entry : scalar(entry, node.at);
  return objectOf([...node.entries, [name, value]], node.at);
}
