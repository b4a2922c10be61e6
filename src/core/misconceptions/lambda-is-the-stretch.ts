import { requireScalableHeadSize } from '../arguments.ts';
import type { LengthsOfHead } from '../scaling/base-scaling.ts';
import { stretchFactor } from '../scaling/stretch.ts';
import type { WrongModel } from './wrong-model.ts';

/** Takes the base scale factor for the stretch factor itself. */
export const lambdaIsTheStretch: WrongModel<LengthsOfHead> = {
  id: 'lambda-is-the-stretch',
  replaces: 'baseScaleFactor',
  formula: String.raw`\lambda = s`,
  evaluate: ({ trainedLength, targetLength, headSize }) => {
    requireScalableHeadSize(headSize);
    return stretchFactor({ trainedLength, targetLength });
  },
};
