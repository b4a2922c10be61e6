import { readObject } from './configuration.ts';
import { LooseReader } from './loose-text.ts';
import { objectOf, scalar } from './node.ts';
import type { Node, ObjectNode } from './node.ts';
import type { Found, Notes } from './notes.ts';
import type { Pairs } from './pairs.ts';
import { ReadError } from './problem.ts';
import type { KnownModel, Reading } from './settings.ts';

type Entries = Map<string, Node>;

/** Flags whose value is an object that goes over the configuration of the model. */
const overrides = ['hf_overrides', 'json_model_override_args', 'model_override_args'];

const textOf = ({ node }: Found): string => (node.kind === 'scalar' ? String(node.value) : '');
const isObject = (found: Found | undefined): found is Found =>
  found !== undefined && textOf(found).trimStart().startsWith('{');

/** A command line of vLLM or SGLang, whose settings are objects; undefined where it has none. */
export function readOverrides(
  pairs: Pairs,
  notes: Notes,
  known: KnownModel,
): Omit<Reading, 'source'> | undefined {
  const { values } = pairs;
  const entries: Entries = new Map();
  for (const name of overrides) {
    const found = values.get(name);
    if (isObject(found)) for (const [key, node] of parse(found).entries) entries.set(key, node);
  }
  const scaling = values.get('rope_scaling');
  if (isObject(scaling)) {
    entries.set('rope_scaling', parse(scaling));
    notes.warn(
      'library',
      'vLLM removed --rope-scaling in 0.11.1; use --hf-overrides.',
      scaling.path,
      scaling.node.at,
    );
  }
  if (entries.size === 0) return undefined;
  const theta = values.get('rope_theta');
  if (theta !== undefined) entries.set('rope_theta', numeral(theta));
  return readObject(objectOf(entries, 0), notes, known);
}

function parse(found: Found): ObjectNode {
  const text = textOf(found);
  try {
    return new LooseReader(text, text.indexOf('{')).readObject();
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    throw new ReadError('syntax', error.problem.message, found.path, found.node.at);
  }
}

function numeral({ node }: Found): Node {
  const value = node.kind === 'scalar' ? node.value : null;
  return typeof value === 'string' && !Number.isNaN(Number(value)) ? scalar(Number(value), node.at) : node;
}

const megatron: readonly (readonly [flag: string, name: string])[] = [
  ['hidden_size', 'hidden_size'],
  ['num_attention_heads', 'num_attention_heads'],
  ['kv_channels', 'kv_channels'],
  ['max_position_embeddings', 'max_position_embeddings'],
  ['rotary_base', 'rope_theta'],
  ['rotary_percent', 'rotary_pct'],
];

/** A command line of Megatron; undefined where it is none. Its scaling is Llama 3's rule with all but the factor fixed. */
export function readMegatron(
  { values }: Pairs,
  notes: Notes,
  known: KnownModel,
): Omit<Reading, 'source'> | undefined {
  const isMegatron = [
    'rotary_base',
    'use_rope_scaling',
    'use_rotary_position_embeddings',
    'rotary_percent',
  ].some((name) => values.has(name));
  if (!isMegatron) return undefined;
  const entries: Entries = new Map();
  for (const [flag, name] of megatron) {
    const found = values.get(flag);
    if (found !== undefined) entries.set(name, numeral(found));
  }
  if (values.has('use_rope_scaling')) {
    const factor = values.get('rotary_scaling_factor') ?? values.get('rope_scaling_factor');
    const fixed = { low_freq_factor: 1, high_freq_factor: 4, original_max_position_embeddings: 8192 };
    const block = new Map<string, Node>(
      Object.entries(fixed).map(([name, value]) => [name, scalar(value, 0)]),
    );
    block.set('rope_type', scalar('llama3', 0));
    block.set('factor', factor === undefined ? scalar(8, 0) : numeral(factor));
    entries.set('rope_scaling', objectOf(block, 0));
    notes.warn(
      'default',
      '--use-rope-scaling means the rule of Llama 3 with low 1, high 4 and an original length of 8192.',
      '--use-rope-scaling',
    );
  }
  return readObject(objectOf(entries, 0), notes, known);
}

/** Text Generation Inference, which takes its scaling from the environment; undefined where the text is none of it. */
export function readTgi(
  lines: Pairs,
  text: string,
  notes: Notes,
  known: KnownModel,
): Omit<Reading, 'source'> | undefined {
  const type = lines.values.get('rope_scaling');
  if (type === undefined || (!text.includes('text-generation-launcher') && type.path !== 'ROPE_SCALING'))
    return undefined;
  const name = textOf(type);
  if (name !== 'linear' && name !== 'dynamic') {
    throw new ReadError(
      'unknown-type',
      `Text Generation Inference takes only linear and dynamic, not "${name.slice(0, 40)}".`,
      type.path,
      type.node.at,
    );
  }
  const factor = lines.values.get('rope_factor');
  const block: Entries = new Map([['rope_type', scalar(name, type.node.at)]]);
  if (factor !== undefined) block.set('factor', numeral(factor));
  return readObject(objectOf([['rope_scaling', objectOf(block, 0)]], 0), notes, known);
}
