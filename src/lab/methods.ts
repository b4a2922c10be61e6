import { baseScaleFactor, impliedStretch } from '../core/scaling/base-scaling.ts';
import type { ScalingMethodName } from '../core/scaling/index.ts';
import type { ScalingOptions } from '../core/scaling/method.ts';
import { periodRatio } from '../core/scaling/period-ratio.ts';
import { yarnAttentionFactor } from '../core/scaling/yarn.ts';
import type { Rotation } from './placement.ts';
import { shape } from './shape.ts';

/** How the live model's RoPE is scaled. */
export interface Scaling {
  readonly method: ScalingMethodName;
  /** The length that the method aims at, in tokens. */
  readonly targetLength: number;
  /** The factor on the base, for base scaling alone; left out, the one that matches the last pair. */
  readonly lambda?: number;
  readonly options?: ScalingOptions;
}

const { base, headSize, trainedLength } = shape;

/**
 * The turns from which a pair is left alone. The usual 32 fits large heads; the fastest pair of this one makes 20 turns
 * in training.
 */
const fastRotations = 8;

/** The factor on the base that matches the last pair of the lab's head at a target length. */
export const matchingLambda = (targetLength: number): number =>
  baseScaleFactor({ trainedLength, targetLength, headSize });

function optionsOf({ method, lambda, options }: Scaling): ScalingOptions {
  if (method === 'by-parts' || method === 'yarn') return { fastRotations, ...options };
  if (method !== 'base-scaling' || lambda === undefined) return options ?? {};
  return { ...options, factor: impliedStretch({ base, newBase: lambda * base, headSize }) };
}

/**
 * What a scaling does to the model: the core's ratio for each pair, and for YaRN its temperature.
 *
 * @throws RangeError where the core refuses the method, its options, the lengths or the factor on the base
 */
export function rotationOf(scaling: Scaling): Rotation {
  const { method, targetLength } = scaling;
  const options = optionsOf(scaling);
  const factor = options.factor ?? targetLength / trainedLength;
  return {
    periodRatios: Array.from({ length: headSize / 2 }, (_, index) =>
      periodRatio({ method, base, headSize, pair: index + 1, trainedLength, targetLength, options }),
    ),
    attentionFactor: method === 'yarn' ? yarnAttentionFactor({ factor }) : 1,
  };
}
