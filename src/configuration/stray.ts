import { blockNames, names } from './names.ts';
import { entryOf, wordOf } from './node.ts';
import type { Node, ObjectNode } from './node.ts';
import type { Found, Notes } from './notes.ts';

/** So deep a block is looked for; configurations are flatter than this. */
const DEEPEST = 4;

/** Fields that stand in blocks of scaling and nowhere else. */
const onlyScaling = ['rope_type', 'beta_fast', 'beta_slow', 'low_freq_factor', 'high_freq_factor'];

/** Whether an object says how to scale: it names a rule of scaling, or has a type with what blocks alone have. */
function looksLikeBlock(node: ObjectNode): boolean {
  const has = (name: string) => entryOf(node, name) !== undefined;
  return onlyScaling.some(has) || (has('type') && [...blockNames].some(has));
}

const isPlain = (node: Node | undefined): boolean => node !== undefined && wordOf(node) === 'default';

function findStray(node: Node, path: string, depth: number): Found | undefined {
  if (node.kind !== 'object' || depth > DEEPEST) return undefined;
  if (looksLikeBlock(node) && !names.type.some((name) => isPlain(entryOf(node, name)))) return { node, path };
  for (const [name, entry] of node.entries) {
    const found = findStray(entry, path === '' ? name : `${path}.${name}`, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Warns of a block of scaling, or its fields alone, at a place where nothing reads it. For texts without a block that counts. */
export function warnOfStrayBlock(root: ObjectNode, notes: Notes): void {
  const stray = findStray(root, '', 0);
  if (stray === undefined) return;
  const what =
    stray.path === ''
      ? 'Fields of a block of scaling stand outside of a block'
      : `${stray.path} looks like a block of scaling, but is not read there`;
  notes.warn(
    'ignored',
    `${what}, so nothing is scaled. Such a block is called rope_scaling, or rope_parameters in Transformers 5, and stands beside the other fields of the language model.`,
    stray.path,
    stray.node.at,
  );
}
