import { requireScalableHeadSize } from '../arguments.ts';
import type { LengthsOfHead } from '../scaling/base-scaling.ts';
import { stretchFactor } from '../scaling/stretch.ts';
import type { WrongModel } from './wrong-model.ts';

/** Solves for the base scale factor with the exponent upside down. */
export const exponentInverted: WrongModel<LengthsOfHead> = {
  id: 'exponent-inverted',
  replaces: 'baseScaleFactor',
  formula: String.raw`\lambda = s^{(d-2)/d}`,
  evaluate: ({ headSize, ...lengths }) =>
    stretchFactor(lengths) ** ((requireScalableHeadSize(headSize) - 2) / headSize),
};
