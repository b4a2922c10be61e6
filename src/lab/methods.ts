import { baseScaleFactor, impliedStretch } from '../core/scaling/base-scaling.ts';
import type { ScalingMethodName } from '../core/scaling/index.ts';
import type { ScalingOptions } from '../core/scaling/method.ts';
import { periodRatio } from '../core/scaling/period-ratio.ts';
import { yarnAttentionFactor } from '../core/scaling/yarn.ts';
import { asTrained } from './placement.ts';
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
  /** A further factor on queries and keys; left out, 1. */
  readonly sharpness?: number;
  /** What goes wrong with it; left out, nothing. */
  readonly defect?: Defect;
}

/** What can be wrong with a scaling in the lab. */
export const defects = ['none', 'not-scaled', 'stale-keys', 'other-pairing', 'ramp-turned'] as const;
export type Defect = (typeof defects)[number];

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

/** A rotation as code with a defect carries it out. `factor` is the stretch that was meant. */
function damage(rotation: Rotation, defect: Defect, factor: number): Rotation {
  switch (defect) {
    case 'not-scaled':
      return asTrained;
    case 'stale-keys':
      return { ...rotation, cachedTo: trainedLength };
    case 'other-pairing':
      return { ...rotation, layout: 'interleaved' };
    case 'ramp-turned':
      // What was kept of the frequency is interpolated, and the other way round.
      return {
        ...rotation,
        periodRatios: rotation.periodRatios.map((ratio) => 1 / (1 + 1 / factor - 1 / ratio)),
      };
    default:
      return rotation;
  }
}

/**
 * What a scaling does to the model: the core's ratio for each pair, and the factor on queries and keys.
 *
 * @throws RangeError where the core refuses the method, its options, the lengths or the factor on the base
 */
export function rotationOf(scaling: Scaling): Rotation {
  const { method, targetLength, sharpness = 1, defect = 'none' } = scaling;
  const options = optionsOf(scaling);
  const factor = options.factor ?? targetLength / trainedLength;
  const rotation = {
    periodRatios: Array.from({ length: headSize / 2 }, (_, index) =>
      periodRatio({ method, base, headSize, pair: index + 1, trainedLength, targetLength, options }),
    ),
    attentionFactor: method === 'yarn' ? yarnAttentionFactor({ factor }) : 1,
  };
  const { attentionFactor, ...damaged } = damage(rotation, defect, factor);
  return { ...damaged, attentionFactor: attentionFactor * sharpness };
}
