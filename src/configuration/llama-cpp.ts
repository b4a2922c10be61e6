import { yarnAttentionFactor } from '../core/scaling/yarn.ts';
import { wordOf } from './node.ts';
import type { Found, Notes } from './notes.ts';
import { outOfRange } from './notes.ts';
import type { Pairs } from './pairs.ts';
import { ReadError } from './problem.ts';
import type { KnownModel, ReadOptions, Reading, RopeSettings } from './settings.ts';

/** The settings of llama.cpp and of the programs around it, by all their names. */
const aliases = {
  length: [
    'ctx_size',
    'context_length',
    'contextsize',
    'n_ctx',
    'max_total_tokens',
    'num_ctx',
    'max_seq_len',
    'context_size',
  ],
  base: ['rope_freq_base', 'rope_frequency_base'],
  frequencyScale: ['rope_freq_scale', 'rope_frequency_scale'],
  scale: ['rope_scale', 'compress_pos_emb'],
  type: ['rope_scaling', 'rope_scaling_type'],
  original: ['yarn_orig_ctx'],
  mix: ['yarn_ext_factor'],
  attention: ['yarn_attn_factor'],
  fast: ['yarn_beta_fast'],
  slow: ['yarn_beta_slow'],
  alpha: ['alpha_value'],
  pair: ['ropeconfig'],
} as const;

const ownNames: readonly string[] = Object.entries(aliases).flatMap(([name, all]) =>
  name === 'length' ? ['ctx_size', 'contextlength', 'contextsize'] : all,
);

/** Whether these values are settings of llama.cpp or of a program around it. */
export function areLlamaCpp({ values }: Pairs): boolean {
  return ownNames.some((name) => values.has(name));
}

interface Context {
  readonly pairs: Pairs;
  readonly notes: Notes;
  readonly model: Readonly<Record<'headSize' | 'rotated' | 'base' | 'trainedLength', number>>;
}

/** @throws ReadError where the settings cannot be read, or the model they are for is not known */
export function readLlamaCpp(pairs: Pairs, notes: Notes, known: KnownModel): Omit<Reading, 'source'> {
  const context = { pairs, notes, model: requireModel(known) };
  const { headSize, rotated, trainedLength } = context.model;
  notes.take('headSize', headSize, 'given beside the text');
  const base = readBase(context);
  const rule = readRule(context, base);
  const factor = rule.options.factor ?? 1;
  const length = count(context, 'length');
  const trained = rule.trainedLength ?? trainedLength;
  const settings: RopeSettings = {
    headSize,
    headSizeRotated: rotated,
    base,
    trainedLength: trained,
    targetLength: length ?? Math.round(trained * (rule.method === 'base-scaling' ? 1 : factor)),
    method: rule.method,
    options: rule.options,
    fields: rule.fields,
    attentionFactor: rule.method === 'yarn' ? yarnAttentionFactor({ factor }) : 1,
  };
  return { settings, layers: null, modelType: null, understood: notes.understood, warnings: notes.warnings };
}

function requireModel(known: KnownModel): Context['model'] {
  const need = <Value>(value: Value | undefined, at: string, words: string): Value => {
    if (value !== undefined) return value;
    throw new ReadError('missing-field', `These settings say nothing of the model: ${words} is missing.`, at);
  };
  const headSize = need(known.headSize, 'head_dim', 'its head size');
  const base = need(known.base, 'rope_theta', 'its base');
  const trainedLength = need(known.trainedLength, 'max_position_embeddings', 'its trained length');
  return { headSize, base, trainedLength, rotated: known.rotated ?? headSize };
}

function find({ pairs }: Context, setting: keyof typeof aliases): Found | undefined {
  for (const name of aliases[setting]) {
    const found = pairs.values.get(name) ?? pairs.values.get(name.replaceAll('_', ''));
    if (found !== undefined) return found;
  }
  return undefined;
}

function count(context: Context, setting: keyof typeof aliases): number | undefined {
  const found = find(context, setting);
  if (found === undefined) return undefined;
  const value = context.notes.count(unquoted(found));
  context.notes.take(setting, value, found.path);
  return value;
}

/** A command line has no other way to write a number than as a text. */
function unquoted(found: Found): Found {
  const value = found.node.kind === 'scalar' ? found.node.value : null;
  const isNumeral = typeof value === 'string' && value.trim() !== '' && !Number.isNaN(Number(value));
  return isNumeral ? { ...found, node: { kind: 'scalar', value: Number(value), at: found.node.at } } : found;
}

/** A number, where 0 means that the model's own value counts. */
function number(
  context: Context,
  setting: keyof typeof aliases,
): (Found & { readonly value: number }) | undefined {
  const found = find(context, setting);
  if (found === undefined) return undefined;
  const value = context.notes.number(unquoted(found));
  context.notes.take(setting, value, found.path);
  return { ...found, value };
}

/** Both numbers of KoboldCpp's --ropeconfig: the frequency scale and the base; 0 means automatic. */
function koboldPair(
  context: Context,
): readonly [Found & { value: number }, Found & { value: number }] | undefined {
  const found = find(context, 'pair');
  if (found === undefined) return undefined;
  const words = (found.node.kind === 'scalar' ? String(found.node.value) : '').trim().split(/\s+/);
  const [scale = Number.NaN, base = 0] = words.map((word) => (/^[\d.eE+-]+$/.test(word) ? Number(word) : 0));
  if (Number.isNaN(scale))
    throw new ReadError('not-a-number', `${found.path} needs a scale and a base.`, found.path, found.node.at);
  return [
    { ...found, value: scale },
    { ...found, value: base },
  ];
}

function readBase(context: Context): number {
  const stated = number(context, 'base') ?? koboldPair(context)?.[1];
  const { base } = context.model;
  if (stated === undefined || stated.value === 0) {
    context.notes.take('base', base, 'given beside the text');
    return base;
  }
  if (stated.value <= 1) throw outOfRange(stated, 'greater than 1', stated.value);
  return stated.value;
}

/** The factor by which the frequencies are divided; 1 where nothing says one. */
function readFactor(context: Context): number {
  const scale = number(context, 'scale');
  if (scale !== undefined && scale.value !== 0) {
    if (scale.value >= 1) return scale.value;
    const words = `${scale.path} ${scale.value} would shrink the context; ${scale.value} is a frequency scale.`;
    throw new ReadError('factor-below-1', words, scale.path, scale.node.at);
  }
  const inverse = number(context, 'frequencyScale') ?? koboldPair(context)?.[0];
  if (inverse === undefined || inverse.value === 0) return 1;
  if (inverse.value < 0) throw outOfRange(inverse, 'positive', inverse.value);
  if (inverse.value <= 1 || context.notes.accepts('direction')) return 1 / inverse.value;
  const meant = `${context.pairs.write('rope_scale')} ${inverse.value} or ${inverse.path} ${1 / inverse.value} is meant`;
  throw new ReadError(
    'direction',
    `${inverse.path} is 1/factor: ${inverse.value} speeds every pair up ${inverse.value} times. ${meant}.`,
    inverse.path,
    inverse.node.at,
  );
}

interface Rule {
  readonly method: 'none' | 'interpolation' | 'yarn' | 'base-scaling';
  readonly options: ReadOptions;
  readonly fields: Readonly<Record<string, number | string>>;
  readonly trainedLength?: number;
}

function readRule(context: Context, base: number): Rule {
  const type = readType(context);
  const alpha = number(context, 'alpha');
  if (alpha !== undefined && alpha.value > 1) {
    context.notes.warn(
      'ignored',
      `${alpha.path} ${alpha.value} scales the base; it is not the stretch of the context.`,
      alpha.path,
      alpha.node.at,
    );
    return { method: 'base-scaling', options: { factor: alpha.value }, fields: { factor: alpha.value } };
  }
  const factor = readFactor(context);
  if (type === 'yarn') return yarnRule(context, factor);
  if (type === 'none' || factor === 1) {
    const isChanged = base !== context.model.base;
    return {
      method: 'none',
      options: {},
      fields: isChanged ? { lengthReading: 'base changed by hand' } : {},
    };
  }
  return { method: 'interpolation', options: { factor }, fields: { factor } };
}

function readType(context: Context): 'none' | 'linear' | 'yarn' | undefined {
  const found = find(context, 'type');
  if (found === undefined) return undefined;
  const type = wordOf(found.node);
  if (type === 'none' || type === 'linear' || type === 'yarn') return type;
  throw new ReadError(
    'unknown-type',
    `${found.path} is "${type}"; llama.cpp takes none, linear and yarn.`,
    found.path,
    found.node.at,
  );
}

function yarnRule(context: Context, factor: number): Rule {
  const { notes, pairs, model } = context;
  if (factor === 1 && notes.accepts('missing-factor')) return { method: 'none', options: {}, fields: {} };
  if (factor === 1) {
    const missing = pairs.write('rope_scale');
    const words = `${missing} is missing: with a factor of 1 nothing is scaled. llama.cpp does not derive it from the lengths.`;
    throw new ReadError('missing-factor', words, missing, find(context, 'type')?.node.at ?? null);
  }
  const mix = number(context, 'mix');
  const attention = number(context, 'attention');
  if (attention?.value === 0) {
    notes.warn(
      'ignored',
      `${attention.path} 0.0 multiplies cos and sin by 0`,
      attention.path,
      attention.node.at,
    );
  }
  if (mix?.value === 0) {
    notes.warn(
      'ignored',
      `${mix.path} 0 switches the ramp off: plain linear scaling is left. Only a negative value means unset.`,
      mix.path,
      mix.node.at,
    );
    return {
      method: 'interpolation',
      options: { factor },
      fields: { factor, lengthReading: 'ext factor 0 switches the ramp off' },
    };
  }
  const [fast, slow] = [number(context, 'fast')?.value ?? 0, number(context, 'slow')?.value ?? 0];
  const options = { factor, fastRotations: fast > 0 ? fast : 32, slowRotations: slow > 0 ? slow : 1 };
  return {
    method: 'yarn',
    options,
    fields: options,
    trainedLength: count(context, 'original') ?? model.trainedLength,
  };
}
