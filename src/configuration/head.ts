import { defaultsOf, earlierBaseOf } from './model-defaults.ts';
import { names } from './names.ts';
import type { Found } from './notes.ts';
import { ReadError } from './problem.ts';
import type { Source } from './source.ts';

/** The size of a head and how much of it is rotated, in coordinates. */
export interface HeadSizes {
  readonly headSize: number;
  readonly headSizeRotated: number;
}

/**
 * The coordinates of one head and the rotated ones among them, with the precedence of Transformers 5.
 * @throws ReadError `missing-field` where the text does not say, `out-of-range` where the sizes do not fit
 */
export function readHead(source: Source, block: Source | undefined): HeadSizes {
  const rope = source.count(['qk_rope_head_dim']);
  if (rope === undefined) {
    const headSize = readHeadSize(source);
    return { headSize, headSizeRotated: readRotated(source, block, headSize) };
  }
  const plain = source.count(['qk_nope_head_dim']);
  const whole = source.count(['head_dim']);
  const headSize = plain === undefined ? (whole?.value ?? rope.value) : plain.value + rope.value;
  source.notes.take('headSize', headSize, plain === undefined ? 'head_dim' : `${plain.path} + ${rope.path}`);
  source.notes.take('headSizeRotated', rope.value, rope.path);
  return { headSize, headSizeRotated: requireEvenSize(rope.value, rope) };
}

function readHeadSize(source: Source): number {
  const { notes, known } = source;
  const stated = source.count(names.headSize);
  if (stated !== undefined) {
    notes.take('headSize', stated.value, stated.path);
    return stated.value;
  }
  const hidden = source.count(names.hiddenSize);
  const heads = source.count(names.heads);
  if (hidden !== undefined && heads !== undefined) {
    const size = hidden.value / heads.value;
    if (!Number.isInteger(size)) throw notWhole(hidden.value, heads);
    notes.take('headSize', size, `${hidden.path} / ${heads.path}`);
    return size;
  }
  if (known.headSize !== undefined) {
    notes.take('headSize', known.headSize, 'given beside the text');
    return known.headSize;
  }
  const words =
    'The head size is missing: the text has neither head_dim nor hidden_size and num_attention_heads.';
  throw new ReadError('missing-field', words, 'head_dim');
}

function notWhole(hidden: number, heads: Found & { readonly value: number }): ReadError {
  const cut = Math.floor(hidden / heads.value);
  return new ReadError(
    'out-of-range',
    `${hidden} is no multiple of ${heads.value} heads. Transformers 4 cuts the head to ${cut} in silence; 5 refuses.`,
    heads.path,
    heads.node.at,
  );
}

function readRotated(source: Source, block: Source | undefined, headSize: number): number {
  const { notes, known } = source;
  const size = source.count(names.rotatedSize);
  if (size !== undefined) {
    if (size.value > headSize) throw tooLarge(size, headSize);
    notes.take('headSizeRotated', size.value, size.path);
    return requireEvenSize(size.value, size);
  }
  const fraction = block?.find(names.rotatedFraction) ?? source.find(names.rotatedFraction);
  if (fraction !== undefined) {
    const share = notes.above(fraction, 0);
    if (share > 1) throw tooLarge(fraction, 1);
    const rotated = Math.floor(headSize * share);
    notes.take('headSizeRotated', rotated, `${fraction.path} of the head, cut`);
    return requireEvenSize(rotated, fraction);
  }
  if (known.rotated !== undefined) {
    notes.take('headSizeRotated', known.rotated, 'given beside the text');
    return known.rotated;
  }
  return assumeRotated(source, headSize);
}

function assumeRotated(source: Source, headSize: number): number {
  const isGlm = source.isType('chatglm') || source.find(['rope_ratio']) !== undefined;
  const share = isGlm ? 0.5 : defaultsOf(source.modelType).rotatedFraction;
  const rotated = Math.floor(headSize * share);
  const from =
    share === 1 ? 'the whole head' : `${share} of the head, the default of ${source.modelType ?? 'ChatGLM'}`;
  source.notes.assume('headSizeRotated', rotated, from);
  return requireEvenSize(rotated, { path: 'head_dim', node: { kind: 'scalar', value: headSize, at: 0 } });
}

function tooLarge({ path, node }: Found, most: number): ReadError {
  return new ReadError(
    'out-of-range',
    `${path} must be at most ${most}, or more than the head is rotated.`,
    path,
    node.at,
  );
}

function requireEvenSize(size: number, { path, node }: Found): number {
  if (size >= 2 && size % 2 === 0) return size;
  const words = `${size} coordinates would be rotated; they come in pairs, so the number must be even.`;
  throw new ReadError('out-of-range', words, path, node.at);
}

/** The base of the rotation, with the precedence of Transformers 5. */
export function readBase(source: Source, block: Source | undefined): number {
  const { notes, known } = source;
  const stated = block?.find(['rope_theta']) ?? source.find(names.base);
  if (stated !== undefined) {
    const base = notes.above(stated, 1);
    notes.take('base', base, stated.path);
    return base;
  }
  const ratio = source.find(['rope_ratio']);
  if (ratio !== undefined) {
    const base = 10_000 * notes.above(ratio, 0);
    notes.take('base', base, `10000 · ${ratio.path}`);
    return base;
  }
  if (known.base !== undefined) {
    notes.take('base', known.base, 'given beside the text');
    return known.base;
  }
  return assumeBase(source);
}

function assumeBase({ notes, modelType }: Source): number {
  const { base } = defaultsOf(modelType);
  const earlier = earlierBaseOf(modelType);
  notes.assume('base', base, `the default of ${modelType ?? 'most models'} in Transformers 5.18.0`);
  notes.warn(
    'default',
    `The text gives no base; ${base} is the default of ${modelType ?? 'most models'}.`,
    'rope_theta',
  );
  if (earlier !== undefined) {
    notes.warn(
      'library',
      `Transformers 4.57.6 took the base ${earlier} here, 5.18.0 takes ${base}.`,
      'rope_theta',
    );
  }
  return base;
}
