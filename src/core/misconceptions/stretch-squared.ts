import { requireScalableHeadSize } from '../arguments.ts';
import type { LengthsOfHead } from '../scaling/base-scaling.ts';
import { stretchFactor } from '../scaling/stretch.ts';
import type { WrongModel } from './wrong-model.ts';

/** Squares the stretch factor, as if a pair of coordinates made its exponent two. */
export const stretchSquared: WrongModel<LengthsOfHead> = {
  id: 'stretch-squared',
  replaces: 'baseScaleFactor',
  formula: String.raw`\lambda = s^2`,
  evaluate: ({ trainedLength, targetLength, headSize }) => {
    requireScalableHeadSize(headSize);
    return stretchFactor({ trainedLength, targetLength }) ** 2;
  },
};
