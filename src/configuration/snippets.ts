import { newBase } from './compare.ts';
import type { MethodResult } from './compare.ts';
import { frequenciesOf } from './frequencies.ts';
import { readConfiguration } from './read.ts';
import type { RopeSettings } from './settings.ts';

export type Library = 'Transformers 4' | 'Transformers 5' | 'vLLM' | 'llama.cpp';

/** Lines to copy for one library. */
export interface Snippet {
  readonly library: Library;
  readonly text: string;
  /** The largest relative deviation of a frequency, or of the attention factor, when the text is read back. */
  readonly deviation: number;
}

type Block = Readonly<Record<string, unknown>>;

/** The block of a method by the names of Transformers; null where its only setting is the base, undefined for none. */
function blockOf(settings: RopeSettings): Block | null | undefined {
  const { factor } = settings.options;
  switch (settings.method) {
    case 'none':
    case 'base-scaling':
      return null;
    case 'interpolation':
      return { rope_type: 'linear', factor };
    case 'dynamic':
      return { rope_type: 'dynamic', factor };
    case 'yarn':
      return yarnBlock(settings);
    case 'llama3':
      return llama3Block(settings);
    case 'longrope':
      return longropeBlock(settings);
    case 'by-parts':
    case 'proportional':
      return undefined;
  }
}

function yarnBlock({ options, trainedLength, attentionFactor }: RopeSettings): Block {
  return {
    rope_type: 'yarn',
    factor: options.factor,
    original_max_position_embeddings: trainedLength,
    beta_fast: options.fastRotations,
    beta_slow: options.slowRotations,
    attention_factor: attentionFactor,
    ...(options.truncate === false ? { truncate: false } : {}),
  };
}

function llama3Block({ options, trainedLength }: RopeSettings): Block {
  return {
    rope_type: 'llama3',
    factor: options.factor,
    low_freq_factor: options.lowFrequencyFactor,
    high_freq_factor: options.highFrequencyFactor,
    original_max_position_embeddings: trainedLength,
  };
}

function longropeBlock({
  options,
  trainedLength,
  attentionFactor,
  longAttentionFactor,
  fields,
}: RopeSettings): Block {
  const stated =
    longAttentionFactor === undefined
      ? { attention_factor: attentionFactor }
      : { short_mscale: attentionFactor, long_mscale: longAttentionFactor };
  return {
    rope_type: 'longrope',
    short_factor: options.shortFactors,
    long_factor: options.longFactors,
    original_max_position_embeddings: trainedLength,
    ...(typeof fields.longropeStretch === 'number' ? { factor: fields.longropeStretch } : {}),
    ...stated,
  };
}

/** The longest text that goes with the block: dynamic scaling counts from the trained length, all others write the target. */
const longest = ({ method, trainedLength }: RopeSettings, target: number) =>
  method === 'dynamic' ? trainedLength : target;

function transformers(
  settings: RopeSettings,
  base: number,
  target: number,
  version: 4 | 5,
): string | undefined {
  const block = blockOf(settings);
  if (block === undefined) return undefined;
  const length = { max_position_embeddings: longest(settings, target) };
  if (version === 5)
    return JSON.stringify(
      { ...length, rope_parameters: { rope_theta: base, ...(block ?? { rope_type: 'default' }) } },
      null,
      2,
    );
  return JSON.stringify({ ...length, rope_theta: base, rope_scaling: block }, null, 2);
}

function vllm(settings: RopeSettings, base: number, target: number): string | undefined {
  const block = blockOf(settings);
  // One table for the longest text: not what Transformers does with a dynamic block.
  if (block === undefined || settings.method === 'dynamic') return undefined;
  const override = {
    max_position_embeddings: longest(settings, target),
    rope_parameters: { rope_theta: base, ...(block ?? { rope_type: 'default' }) },
  };
  return `vllm serve MODEL --max-model-len ${target} \\\n  --hf-overrides '${JSON.stringify(override)}'`;
}

function llamaCpp(settings: RopeSettings, base: number, target: number): string | undefined {
  const { method, options, trainedLength } = settings;
  const factor = options.factor ?? 1;
  if (method === 'none' || method === 'base-scaling') return `-c ${target} --rope-freq-base ${base}`;
  if (method === 'interpolation') return `-c ${target} --rope-scaling linear --rope-scale ${factor}`;
  if (method !== 'yarn' || options.truncate === false) return undefined;
  const bounds = `--yarn-beta-fast ${options.fastRotations ?? 32} --yarn-beta-slow ${options.slowRotations ?? 1}`;
  return `-c ${target} --rope-scaling yarn --rope-scale ${factor} \\\n  --yarn-orig-ctx ${trainedLength} ${bounds}`;
}

/** How far a text that is read back may be from the settings: float32 in ggml computes its ramp less exactly. */
export const tolerances: Readonly<Record<Library, number>> = {
  'Transformers 4': 1e-6,
  'Transformers 5': 1e-6,
  vLLM: 1e-6,
  'llama.cpp': 3e-5,
};

/**
 * The lines to copy for a method, one text for each library that can do it. Each is read back, and left out where the
 * frequencies or the attention factor would not be those of the method.
 */
export function snippetsFor(
  { settings }: Pick<MethodResult, 'settings'>,
  target: number,
): readonly Snippet[] {
  const base = settings.method === 'base-scaling' ? newBaseOf(settings, target) : settings.base;
  const texts: readonly (readonly [Library, string | undefined])[] = [
    ['Transformers 5', transformers(settings, base, target, 5)],
    ['Transformers 4', transformers(settings, base, target, 4)],
    ['vLLM', vllm(settings, base, target)],
    ['llama.cpp', llamaCpp(settings, base, target)],
  ];
  return texts.flatMap(([library, text]) => {
    if (text === undefined) return [];
    const deviation = deviationOf(text, settings, target);
    return deviation <= tolerances[library] ? [{ library, text, deviation }] : [];
  });
}

function newBaseOf(settings: RopeSettings, target: number): number {
  const { base, headSizeRotated: headSize, trainedLength, options } = settings;
  if (options.factor === undefined || options.factor === target / trainedLength)
    return newBase(settings, target);
  return base * options.factor ** (headSize / (headSize - 2));
}

/** The largest relative deviation of what a text gives, read back, from the settings; infinite where it cannot be read. */
export function deviationOf(text: string, settings: RopeSettings, target: number): number {
  const { headSize, headSizeRotated: rotated, base, trainedLength } = settings;
  const result = readConfiguration(text, { headSize, rotated, base, trainedLength });
  if (!result.ok) return Number.POSITIVE_INFINITY;
  const read = result.reading.settings;
  const at = (length: number) => {
    const [wanted, got] = [frequenciesOf(settings, length), frequenciesOf(read, length)];
    const pairs = [wanted.attentionFactor, ...wanted.inverseFrequencies].map((value, index) => {
      const other = [got.attentionFactor, ...got.inverseFrequencies][index] ?? Number.NaN;
      return value === other ? 0 : Math.abs(other - value) / value;
    });
    return Math.max(...pairs);
  };
  return Math.max(at(trainedLength), at(target));
}
