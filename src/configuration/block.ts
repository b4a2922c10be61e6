import { longropeAttentionFactor } from '../core/scaling/longrope.ts';
import { yarnAttentionFactor } from '../core/scaling/yarn.ts';
import type { HeadSizes } from './head.ts';
import { linearLengths, requireLongest } from './lengths.ts';
import type { StatedLengths } from './lengths.ts';
import type { Found } from './notes.ts';
import { outOfRange } from './notes.ts';
import { ReadError } from './problem.ts';
import type { ReadMethod, ReadOptions, RopeSettings } from './settings.ts';
import type { Source } from './source.ts';

/** All that a block is read against. */
export interface BlockContext {
  readonly source: Source;
  /** The fields of the block. */
  readonly block: Source;
  /** Where the block is. */
  readonly at: Found;
  readonly head: HeadSizes;
  readonly base: number;
  readonly lengths: StatedLengths;
}

/** What a rule adds to a head and a base. */
export type Rule = Omit<RopeSettings, 'headSize' | 'headSizeRotated' | 'base'>;

type Fields = Record<string, number | string | boolean>;

const pathIn = ({ at }: BlockContext, name: string) => (at.path === '' ? name : `${at.path}.${name}`);

/** @throws ReadError `missing-factor` or `factor-below-1` */
export function readFactor(context: BlockContext): number {
  const found = context.block.find(['factor']);
  if (found === undefined) {
    throw new ReadError(
      'missing-factor',
      'The block has no factor, so nothing is scaled.',
      pathIn(context, 'factor'),
      context.at.node.at,
    );
  }
  return checkFactor(found, context.block.notes.number(found), context);
}

function checkFactor(found: Found, factor: number, { block }: BlockContext): number {
  if (factor >= 1 || (factor > 0 && block.notes.accepts('factor-below-1'))) {
    block.notes.take('factor', factor, found.path);
    return factor;
  }
  const meant = factor > 0 ? ` ${1 / factor} is meant: ${factor} is the frequency scale of llama.cpp.` : '';
  const words = `${found.path} ${factor} would shrink the context.${meant}`;
  throw new ReadError('factor-below-1', words, found.path, found.node.at);
}

/** A number that the block states; undefined where it does not, or as null. */
function optional({ block }: BlockContext, name: string, bound: number): number | undefined {
  const found = block.find([name]);
  if (found === undefined) return undefined;
  const value = block.notes.number(found);
  if (value < bound) throw outOfRange(found, `at least ${bound}`, value);
  block.notes.take(name, value, found.path);
  return value;
}

const rule = (
  method: ReadMethod,
  lengths: Pick<Rule, 'trainedLength' | 'targetLength'>,
  options: ReadOptions,
  fields: Fields,
  attentionFactor = 1,
): Rule => ({ method, ...lengths, options, fields, attentionFactor });

export function noRule({ lengths }: Pick<BlockContext, 'lengths'>): Rule {
  const trainedLength = requireLongest(lengths);
  return rule('none', { trainedLength, targetLength: trainedLength }, {}, {});
}

export function linearRule(context: BlockContext): Rule {
  const factor = readFactor(context);
  const { lengthReading, ...lengths } = linearLengths(context.source, context.lengths, {
    ...context,
    factor,
  });
  const fields: Fields = lengthReading === null ? { factor } : { factor, lengthReading };
  return rule('interpolation', lengths, { factor }, fields);
}

export function dynamicRule(context: BlockContext): Rule {
  const factor = readFactor(context);
  const trainedLength = context.lengths.original ?? requireLongest(context.lengths);
  const targetLength = Math.round(trainedLength * factor);
  return rule('dynamic', { trainedLength, targetLength }, { factor }, { factor });
}

/** The length that llama.cpp's conversion of Hunyuan gives for alpha 1000. */
const hunyuanLength = 262_144;

/** A base scaled once by a stated alpha, as Hunyuan has it; alpha is not the stretch of the context. */
export function alphaRule(context: BlockContext): Rule {
  const { block, source } = context;
  const found = block.find(['alpha']);
  if (found === undefined)
    throw new ReadError(
      'missing-factor',
      'The block has no alpha.',
      pathIn(context, 'alpha'),
      context.at.node.at,
    );
  const alpha = block.notes.above(found, 0);
  block.notes.take('alpha', alpha, found.path);
  const isHunyuan = source.isType('hunyuan_v1_dense', 'hunyuan_v1_moe', 'hunyuan') && alpha === 1000;
  block.notes.warn(
    'ignored',
    `alpha ${alpha} scales the base; it is not the stretch of the context, and factor is ignored.`,
    found.path,
    found.node.at,
  );
  const fields: Fields = { factor: alpha, alpha };
  if (isHunyuan) fields.lengthReading = 'alpha 1000 is used for 262144 tokens';
  const lengths = {
    trainedLength: requireLongest(context.lengths),
    targetLength: isHunyuan ? hunyuanLength : null,
  };
  return rule('base-scaling', lengths, { factor: alpha }, fields);
}

export function llama3Rule(context: BlockContext): Rule {
  const factor = readFactor(context);
  const low = requireField(context, 'low_freq_factor');
  const high = requireField(context, 'high_freq_factor');
  const [lowFrequencyFactor, highFrequencyFactor] = [low.value, high.value];
  if (highFrequencyFactor < lowFrequencyFactor)
    throw outOfRange(high, `at least ${low.path}, ${low.value}`, high.value);
  const trainedLength = context.lengths.original ?? requireLongest(context.lengths);
  const targetLength = context.lengths.longest ?? Math.round(trainedLength * factor);
  const options = { factor, lowFrequencyFactor, highFrequencyFactor };
  return rule('llama3', { trainedLength, targetLength }, options, options);
}

function requireField(context: BlockContext, name: string): Found & { readonly value: number } {
  const found = context.block.find([name]);
  if (found === undefined) {
    throw new ReadError(
      'missing-field',
      `The block has no ${name}.`,
      pathIn(context, name),
      context.at.node.at,
    );
  }
  return { ...found, value: context.block.notes.above(found, 0) };
}

/** The factor of YaRN: the stated one, or the ratio of the lengths where that is more than 1. */
function yarnFactor(context: BlockContext): number {
  const { longest, original } = context.lengths;
  if (
    context.block.find(['factor']) !== undefined ||
    longest === undefined ||
    original === undefined ||
    longest <= original
  ) {
    return readFactor(context);
  }
  context.block.notes.assume(
    'factor',
    longest / original,
    'the ratio of the lengths, because the block has none',
  );
  return longest / original;
}

export function yarnRule(context: BlockContext): Rule {
  const factor = yarnFactor(context);
  const slow = optional(context, 'beta_slow', 0) ?? 0;
  const fast = optional(context, 'beta_fast', 0) ?? 0;
  // As in the library, where a 0 counts as absent.
  const [slowRotations, fastRotations] = [slow === 0 ? 1 : slow, fast === 0 ? 32 : fast];
  if (fastRotations < slowRotations) {
    throw new ReadError(
      'out-of-range',
      `beta_fast, ${fastRotations}, is below beta_slow, ${slowRotations}.`,
      pathIn(context, 'beta_fast'),
      context.at.node.at,
    );
  }
  const mscale = optional(context, 'mscale', 0);
  const mscaleAllDim = optional(context, 'mscale_all_dim', 0);
  const stated = optional(context, 'attention_factor', 0);
  const isExact = isTruncateOff(context);
  const fields: Fields = { factor, fastRotations, slowRotations };
  if (mscale !== undefined) fields.mscale = mscale;
  if (mscaleAllDim !== undefined) fields.mscaleAllDim = mscaleAllDim;
  if (isExact) fields.truncate = false;
  const options = { factor, slowRotations, fastRotations, ...(isExact ? { truncate: false } : {}) };
  const attentionFactor = stated ?? yarnAttentionFactor({ factor, mscale, mscaleAllDim });
  return rule('yarn', yarnLengths(context, factor, fields), options, fields, attentionFactor);
}

function yarnLengths({ lengths, block }: BlockContext, factor: number, fields: Fields) {
  const trainedLength = lengths.original ?? requireLongest(lengths);
  if (lengths.original === undefined) {
    fields.lengthReading = 'original missing: max taken';
    block.notes.warn(
      'default',
      `original_max_position_embeddings is missing, so the ramp is over ${trainedLength} tokens.`,
    );
  }
  return { trainedLength, targetLength: Math.round(trainedLength * factor) };
}

function isTruncateOff({ block }: BlockContext): boolean {
  const found = block.find(['truncate']);
  if (found === undefined) return false;
  const value = found.node.kind === 'scalar' ? found.node.value : undefined;
  if (typeof value !== 'boolean') {
    throw new ReadError('out-of-range', `${found.path} must be true or false.`, found.path, found.node.at);
  }
  block.notes.take('truncate', value, found.path);
  return !value;
}

/** One list of stretches, one number for each rotated pair. */
function readList(context: BlockContext, name: string): readonly number[] {
  const found = context.block.find([name]);
  const pairs = context.head.headSizeRotated / 2;
  if (found === undefined) {
    throw new ReadError(
      'missing-field',
      `${name} is missing: longrope needs ${pairs} numbers there.`,
      pathIn(context, name),
      context.at.node.at,
    );
  }
  const { node, path } = found;
  if (node.kind !== 'list' || node.items.length !== pairs) {
    const have = node.kind === 'list' ? `${node.items.length} factors` : 'no list';
    throw new ReadError(
      'list-length',
      `${path} has ${have}; ${pairs} are needed, one for each rotated pair.`,
      path,
      node.at,
    );
  }
  return node.items.map((item, index) =>
    context.block.notes.above({ node: item, path: `${path}[${index}]` }, 0),
  );
}

export function longropeRule(context: BlockContext): Rule {
  const longFactors = readList(context, 'long_factor');
  const shortFactors = readList(context, 'short_factor');
  const trainedLength = context.lengths.original ?? phiLength(context);
  const targetLength = context.lengths.longest ?? trainedLength;
  const factor = context.block.find(['factor']) === undefined ? undefined : readFactor(context);
  const short = optional(context, 'short_mscale', 0);
  const long = optional(context, 'long_mscale', 0);
  const stated = optional(context, 'attention_factor', 0);
  const usual = () =>
    targetLength > trainedLength || factor !== undefined
      ? longropeAttentionFactor({
          trainedLength,
          targetLength: Math.max(targetLength, trainedLength),
          factor,
        })
      : 1;
  const attentionFactor = stated ?? short ?? usual();
  const fields: Fields = { factors: 'short list up to trainedLength, long list beyond' };
  if (factor !== undefined) fields.longropeStretch = factor;
  const read = rule(
    'longrope',
    { trainedLength, targetLength },
    { shortFactors, longFactors },
    fields,
    attentionFactor,
  );
  const beyond = stated ?? long;
  return beyond === undefined || beyond === attentionFactor ? read : { ...read, longAttentionFactor: beyond };
}

function phiLength({ source, at }: BlockContext): number {
  const path = 'original_max_position_embeddings';
  if (!source.isType('phi3')) {
    throw new ReadError(
      'missing-field',
      `${path} is missing: without it nothing says where the long list begins.`,
      path,
      at.node.at,
    );
  }
  source.notes.assume('originalLength', 4096, 'the default of phi3');
  return 4096;
}

export function proportionalRule(context: BlockContext): Rule {
  const factor = context.block.find(['factor']) === undefined ? 1 : readFactor(context);
  const trainedLength = requireLongest(context.lengths);
  const targetLength = Math.round(trainedLength * factor);
  const proportionalSize = context.head.headSizeRotated;
  return {
    ...rule(
      'proportional',
      { trainedLength, targetLength },
      { factor },
      { factor, rotatedSize: proportionalSize },
    ),
    proportionalSize,
  };
}
