import { baseForFactor } from './base-for-factor.ts';
import { exponentInverted } from './exponent-inverted.ts';
import { hiddenSizeForD } from './hidden-size-for-d.ts';
import { lambdaIsTheStretch } from './lambda-is-the-stretch.ts';
import { stretchSquared } from './stretch-squared.ts';
import type { WrongModel } from './wrong-model.ts';

/** Every mistake that has a formula. */
const models: readonly WrongModel[] = [
  lambdaIsTheStretch,
  exponentInverted,
  hiddenSizeForD,
  stretchSquared,
  baseForFactor,
];

/** The mistakes by their id, which is also the file name in `content/misconceptions`. */
export const wrongModels: Readonly<Record<string, WrongModel>> = Object.freeze(
  Object.fromEntries(models.map((model) => [model.id, model])),
);
