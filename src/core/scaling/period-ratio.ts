import {
  baseArgument,
  pairArgument,
  requireBase,
  requirePair,
  requireScalableHeadSize,
  scalableHeadSizeArgument,
} from '../arguments.ts';
import { requireChoice, requireRepresentable } from '../numeric/check.ts';
import type { FormulaSource, OracleArgument, OracleDocs, OracleEntry } from '../oracle-function.ts';
import { scalingMethodNames, scalingMethods } from './index.ts';
import type { ScalingMethodName } from './index.ts';
import type { ScalingMethod, ScalingOptions } from './method.ts';
import { readScalingOptions } from './options.ts';
import { lengthsArguments, stretchFactor } from './stretch.ts';
import type { Lengths } from './stretch.ts';

/** A pair of a head, a scaling method and the lengths it scales between. */
export interface ScaledPair extends Lengths {
  readonly method: ScalingMethodName;
  readonly base: number;
  readonly headSize: number;
  /** Counted from 1, the fastest first. */
  readonly pair: number;
  readonly options?: ScalingOptions | undefined;
}

/**
 * How many times longer a pair's period is after scaling.
 *
 * Formula: $\frac{T'_i}{T_i}$; each method's own formula stands in its file
 *
 * Symbols: $T_i$ period before, $T'_i$ period after, $i$ pair.
 *
 * Source: each method's own.
 *
 * Convention: pairs count from 1; the factor is targetLength / trainedLength unless the options say otherwise.
 *
 * Range: base greater than 1; headSize even, at least 4; pair from 1 to headSize/2; lengths positive integers;
 * options positive and only those that the method takes; bounds in order; for yarn and longrope a factor of at
 * least 1; for longrope a list of headSize/2 positive factors. Throws `RangeError`.
 *
 * Accuracy: relative error below 1e-13, also close to the ends of a blend.
 */
export function periodRatio({
  method,
  base,
  headSize,
  pair,
  trainedLength,
  targetLength,
  options,
}: ScaledPair): number {
  const chosen: ScalingMethod = scalingMethods[requireChoice('method', method, scalingMethodNames)];
  requireBase(base);
  requirePair(pair, requireScalableHeadSize(headSize));
  const stretch = stretchFactor({ trainedLength, targetLength });
  const checked = readScalingOptions(chosen, options, { stretch, targetLength });
  const ratio = chosen.periodRatio({ base, headSize, pair, trainedLength, ...checked });
  return requireRepresentable('the period ratio', ratio);
}

/**
 * The largest angle of a pair within the target length after scaling, relative to the largest it was trained on.
 *
 * Formula: $\frac{m\,\theta'_i}{m_l\,\theta_i} = \frac{s}{T'_i/T_i}$
 *
 * Symbols: $m$ targetLength, $m_l$ trainedLength, $s$ stretch factor, $\theta_i$, $\theta'_i$ frequency and $T_i$,
 * $T'_i$ period before and after.
 *
 * Source: algebra on RoFormer, equation 15; the YaRN paper remarks that some pairs go out of bound.
 *
 * Convention: above 1 the pair meets angles beyond the trained ones; harmless where it has made whole turns.
 * $s$ is always the ratio of the lengths, also where the options set another factor.
 *
 * Range: as for `periodRatio`. Throws `RangeError`.
 *
 * Accuracy: as for `periodRatio`.
 */
export function maxAngleRatio(scaledPair: ScaledPair): number {
  const ratio = periodRatio(scaledPair);
  return requireRepresentable('the ratio of angles', stretchFactor(scaledPair) / ratio);
}

const optionsArgument = (): OracleArgument => ({
  kind: 'options',
  description:
    'Settings of the method: factor (default targetLength/trainedLength); slowRotations (1) and fastRotations ' +
    '(32) for by-parts and yarn; truncate (true) for yarn; lowFrequencyFactor (1) and highFrequencyFactor (4) for llama3; length (default ' +
    'targetLength) for dynamic; factors (required) for longrope.',
  unit: '',
  range: 'an object of named options that the method takes',
  optional: true,
});

const scaledPairArguments = (): Readonly<Record<string, OracleArgument>> => ({
  method: {
    kind: 'choice',
    description: 'The scaling method.',
    unit: '',
    range: `one of ${scalingMethodNames.join(', ')}`,
    choices: scalingMethodNames,
  },
  base: baseArgument(),
  headSize: scalableHeadSizeArgument(),
  pair: pairArgument(),
  ...lengthsArguments(),
  options: optionsArgument(),
});

/** The sources of the methods together; each method names its own place. */
const sources: readonly FormulaSource[] = [
  { reference: 'chen-2023-position-interpolation', where: 'interpolation' },
  { reference: 'peng-2023-yarn', where: 'base scaling and interpolation by parts' },
  { reference: 'ding-2024-longrope', where: 'one stretch per pair' },
  { reference: 'huggingface-transformers', where: 'modeling_rope_utils.py, the other methods' },
];

export const periodRatioEntry: OracleEntry = {
  name: 'periodRatio',
  needs: ['method', 'base', 'headSize', 'pair', 'trainedLength', 'targetLength'],
  takes: ['options'],
  evaluate: periodRatio,
};

export const periodRatioDocs: OracleDocs = () => ({
  ...periodRatioEntry,
  summary: "How many times longer a pair's period is after scaling.",
  arguments: scaledPairArguments(),
  unit: '×',
  formula: String.raw`\frac{T'_i}{T_i} = \frac{\theta_i}{\theta'_i}`,
  sources,
});

export const maxAngleRatioEntry: OracleEntry = {
  name: 'maxAngleRatio',
  needs: ['method', 'base', 'headSize', 'pair', 'trainedLength', 'targetLength'],
  takes: ['options'],
  evaluate: maxAngleRatio,
};

export const maxAngleRatioDocs: OracleDocs = () => ({
  ...maxAngleRatioEntry,
  summary: 'The largest angle of a pair within the target length, relative to the largest it was trained on.',
  arguments: scaledPairArguments(),
  unit: '×',
  formula: String.raw`\frac{m\,\theta'_i}{m_l\,\theta_i} = \frac{s}{T'_i/T_i}`,
  sources,
});
