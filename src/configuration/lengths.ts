import { names } from './names.ts';
import type { Found } from './notes.ts';
import { ReadError } from './problem.ts';
import type { Source } from './source.ts';

/** The longest text that the configuration names, and the one before any scaling, where it names one. */
export interface StatedLengths {
  readonly longest: number | undefined;
  readonly original: number | undefined;
}

/** What a block of linear scaling leaves open: whether its longest text is the trained or the target one. */
export type LengthReading = 'max is the trained length' | 'max is the target';

export function readLengths(source: Source, block: Source | undefined): StatedLengths {
  const longest = source.count(names.longest);
  const original =
    source.count([...names.original, 'initial_context_length']) ?? block?.count(names.original);
  if (longest !== undefined) source.notes.take('longestText', longest.value, longest.path);
  if (original !== undefined) source.notes.take('originalLength', original.value, original.path);
  const known = source.known.trainedLength;
  if (longest === undefined && known !== undefined) {
    source.notes.take('longestText', known, 'given beside the text');
  }
  return { longest: longest?.value ?? known, original: original?.value };
}

/** @throws ReadError `missing-field` where the text names no length */
export function requireLongest({ longest, original }: StatedLengths): number {
  const length = longest ?? original;
  if (length !== undefined) return length;
  throw new ReadError(
    'missing-field',
    'The trained length is missing: the text has no max_position_embeddings.',
    'max_position_embeddings',
  );
}

/** The longest texts that models of a family were trained on without scaling, by base where it tells them apart. */
function unscaledLength(source: Source, base: number): number | undefined {
  if (source.isType('llama', 'llama2')) return base === 500_000 ? 8192 : base === 1_000_000 ? 16_384 : 4096;
  if (source.isType('qwen2', 'qwen2_moe', 'mistral', 'mixtral', 'qwen2_vl', 'qwen2_5_vl')) return 32_768;
  if (source.isType('qwen3', 'qwen3_moe')) return 40_960;
  return undefined;
}

/** Families whose configurations always write the target as the longest text. */
const writesTarget = 'gemma3';

/**
 * The lengths of linear scaling. `max_position_embeddings` means the trained length in some files and the target in
 * others, which no file says; so the family decides, and a warning tells.
 */
export function linearLengths(
  source: Source,
  stated: StatedLengths,
  { factor, base, at }: { readonly factor: number; readonly base: number; readonly at: Found },
): {
  readonly trainedLength: number;
  readonly targetLength: number;
  readonly lengthReading: LengthReading | null;
} {
  const extended = (length: number) => Math.round(length * factor);
  if (stated.original !== undefined) {
    const trainedLength = stated.original;
    return { trainedLength, targetLength: extended(trainedLength), lengthReading: null };
  }
  const longest = requireLongest(stated);
  const least = unscaledLength(source, base);
  const isTarget =
    (source.modelType ?? '').startsWith(writesTarget) || (least !== undefined && longest > least);
  const trainedLength = isTarget ? Math.max(Math.round(longest / factor), 1) : longest;
  const lengthReading = isTarget ? 'max is the target' : 'max is the trained length';
  source.notes.warn(
    'ambiguous-length',
    `A file cannot say whether max_position_embeddings is meant before or after linear scaling; here ${lengthReading}, ${longest}.`,
    at.path,
    at.node.at,
  );
  return { trainedLength, targetLength: isTarget ? longest : extended(longest), lengthReading };
}
