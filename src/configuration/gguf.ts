import { unscaled } from './layers.ts';
import { readObject } from './configuration.ts';
import { objectOf, scalar } from './node.ts';
import type { Node } from './node.ts';
import type { Found, Notes } from './notes.ts';
import type { Pairs } from './pairs.ts';
import type { KnownModel, Reading } from './settings.ts';

/** The names of GGUF, after that of the architecture, and what Transformers calls them. */
const translations: readonly (readonly [gguf: string, name: string])[] = [
  ['context_length', 'max_position_embeddings'],
  ['embedding_length', 'hidden_size'],
  ['attention.head_count', 'num_attention_heads'],
  ['attention.key_length', 'head_dim'],
  ['rope.dimension_count', 'rotary_dim'],
  ['rope.freq_base', 'rope_theta'],
];

const scalingTranslations: readonly (readonly [gguf: string, name: string])[] = [
  ['rope.scaling.type', 'rope_type'],
  ['rope.scaling.factor', 'factor'],
  ['rope.scaling.original_context_length', 'original_max_position_embeddings'],
  ['rope.scaling.yarn_beta_fast', 'beta_fast'],
  ['rope.scaling.yarn_beta_slow', 'beta_slow'],
  ['rope.scaling.attn_factor', 'attention_factor'],
];

const localBases = ['rope.freq_base_swa', 'rope.local.freq_base'];

/** Whether these values are fields of a GGUF file. */
export function areGguf({ values }: Pairs): boolean {
  return [...values.keys()].some((name) => /\.(?:context_length|rope\.[a-z_.]+)$/.test(name));
}

/** @throws ReadError where the fields cannot be read */
export function readGguf({ values }: Pairs, notes: Notes, known: KnownModel): Omit<Reading, 'source'> {
  const architecture =
    [...values.keys()].find((name) => /\.(?:context_length|rope\.)/.test(name))?.split('.')[0] ?? '';
  const find = (name: string) => values.get(`${architecture}.${name}`);
  const translate = (table: typeof translations) =>
    table.flatMap(([from, name]): (readonly [string, Node])[] => {
      const found = find(from);
      return found === undefined ? [] : [[name, numeral(found)]];
    });
  const entries = new Map(translate(translations));
  const rotated = entries.get('rotary_dim');
  const hasHead =
    entries.has('head_dim') || entries.has('num_attention_heads') || known.headSize !== undefined;
  // Where nothing else says it, the head is what is rotated.
  if (rotated !== undefined && !hasHead) entries.set('head_dim', rotated);
  const block = translate(scalingTranslations);
  // A type without a factor is the name that every unscaled file has.
  if (block.some(([name]) => name === 'factor')) entries.set('rope_scaling', objectOf(block, 0));
  entries.set('model_type', scalar(architecture, 0));
  const reading = readObject(objectOf(entries, 0), notes, known);
  const local = localBases.map(find).find((found) => found !== undefined);
  if (local === undefined) return reading;
  const base = notes.above({ ...local, node: numeral(local) }, 1);
  const layers = { full_attention: reading.settings, sliding_attention: unscaled(reading.settings, base) };
  return { ...reading, layers };
}

function numeral({ node }: Found): Node {
  const value = node.kind === 'scalar' ? node.value : null;
  return typeof value === 'string' && value !== '' && !Number.isNaN(Number(value))
    ? scalar(Number(value), node.at)
    : node;
}
