import { longropeAttentionFactor } from '../core/scaling/longrope.ts';
import { yarnAttentionFactor } from '../core/scaling/yarn.ts';
import { isTruncateOff, optional, pathIn, readFactor, readList, requireField } from './block-fields.ts';
import type { BlockContext, Fields, Rule } from './block-fields.ts';
import { linearLengths, requireLongest } from './lengths.ts';
import { outOfRange } from './notes.ts';
import { ReadError } from './problem.ts';
import type { ReadMethod, ReadOptions } from './settings.ts';

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
      `original_max_position_embeddings is missing, so max_position_embeddings, ${trainedLength}, is taken for the length of training. If the model was trained on less, write that length there.`,
    );
  }
  return { trainedLength, targetLength: Math.round(trainedLength * factor) };
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
