import { baseScaling } from './base-scaling.ts';
import { byParts } from './by-parts.ts';
import { dynamic } from './dynamic.ts';
import { interpolation } from './interpolation.ts';
import { llama3 } from './llama3.ts';
import { longrope } from './longrope.ts';
import type { ScalingMethod } from './method.ts';
import { noScaling } from './none.ts';
import { yarn } from './yarn.ts';

/** Every scaling method, by its name. */
export const scalingMethods = {
  none: noScaling,
  interpolation,
  'base-scaling': baseScaling,
  'by-parts': byParts,
  yarn,
  llama3,
  dynamic,
  longrope,
} as const satisfies Readonly<Record<string, ScalingMethod>>;

/** The name of a scaling method. */
export type ScalingMethodName = keyof typeof scalingMethods;

/** The names of the scaling methods, in the order of `scalingMethods`. */
export const scalingMethodNames: readonly ScalingMethodName[] = Object.freeze(
  Object.keys(scalingMethods) as ScalingMethodName[],
);
