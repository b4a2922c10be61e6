import { nearestChoice } from '../core/numeric/nearest.ts';
import { quoteNode, wordOf } from './node.ts';
import type { Found } from './notes.ts';
import { ReadError } from './problem.ts';
import type { Source } from './source.ts';

/** What a block does, by one name for each rule. */
export type BlockType =
  | 'default'
  | 'linear'
  | 'dynamic'
  | 'alpha'
  | 'yarn'
  | 'llama3'
  | 'longrope'
  | 'proportional';

const types: Readonly<Record<string, BlockType>> = {
  default: 'default',
  mrope: 'default',
  linear: 'linear',
  dynamic: 'dynamic',
  yarn: 'yarn',
  original: 'yarn',
  deepseek_yarn: 'yarn',
  llama3: 'llama3',
  longrope: 'longrope',
  su: 'longrope',
  proportional: 'proportional',
  xdrope: 'alpha',
};

/** Names of rules that only one program knows, with what to say of them. */
const elsewhere: Readonly<Record<string, string>> = {
  'dynamic-yarn':
    "exists only in the YaRN authors' repository; Transformers, vLLM and llama.cpp do not know it",
  'telechat3-yarn':
    'is a variant of yarn with an attention factor of its own, which no library computes from its fields',
  ntk: 'is no type of Transformers; there a larger rope_theta does it',
};

/**
 * The rule of a block: `rope_type` before `type`; without either, none.
 * @throws ReadError `unknown-type`, `conflict`, or `missing-field` where a block scales but names no rule
 */
export function readType(block: Source, at: Found): BlockType {
  const [current, older] = [block.find(['rope_type']), block.find(['type'])];
  const found = current ?? older;
  if (found === undefined) return withoutType(block, at);
  const type = knownType(found);
  if (current !== undefined && older !== undefined && knownType(older) !== type) {
    const pair = `rope_type is ${quoteNode(current.node)} and type is ${quoteNode(older.node)}`;
    throw new ReadError(
      'conflict',
      `${pair}. vLLM refuses both; Transformers 5 takes rope_type, 4.44 to 4.57 take type. Keep one.`,
      at.path,
      older.node.at,
    );
  }
  if (type === 'dynamic' && block.find(['alpha']) !== undefined) return 'alpha';
  return type;
}

function knownType({ node, path }: Found): BlockType {
  const name = wordOf(node);
  if (Object.hasOwn(types, name)) return types[name] ?? 'default';
  const note = Object.hasOwn(elsewhere, name) ? elsewhere[name] : undefined;
  const lower = name.toLowerCase();
  const nearest = Object.hasOwn(types, lower) ? lower : nearestChoice(name, Object.keys(types));
  const advice =
    note ??
    (nearest === undefined
      ? 'is no type of scaling; Transformers knows linear, dynamic, yarn, llama3, longrope and proportional'
      : `is no type of scaling. Names are in lower case; did you mean ${nearest}?`);
  throw new ReadError(
    'unknown-type',
    `${path} "${name.slice(0, 40)}" ${advice.endsWith('?') ? advice : `${advice}.`}`,
    path,
    node.at,
  );
}

function withoutType(block: Source, at: Found): BlockType {
  if (at.path.endsWith('rope_adjustments')) return 'llama3';
  const scaling = block.find(['factor', 'long_factor', 'low_freq_factor', 'beta_fast', 'alpha']);
  if (scaling === undefined) return 'default';
  const path = at.path === '' ? 'rope_type' : `${at.path}.rope_type`;
  throw new ReadError(
    'missing-field',
    `The block has ${scaling.path} but no rope_type, so nothing says how to scale.`,
    path,
    at.node.at,
  );
}
