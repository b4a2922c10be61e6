import { requireScalableHeadSize } from '../arguments.ts';
import { baseScaleFactor } from '../scaling/base-scaling.ts';
import type { LengthsOfHead } from '../scaling/base-scaling.ts';
import type { WrongModel } from './wrong-model.ts';

/** The heads of Llama-2 7B, whose hidden size is 32 × 128 = 4096. */
const headsOfModel = 32;

/** Puts the hidden size of a model of 32 heads in place of the size of one head. */
export const hiddenSizeForD: WrongModel<LengthsOfHead> = {
  id: 'hidden-size-for-d',
  replaces: 'baseScaleFactor',
  formula: String.raw`\lambda = s^{32d/(32d-2)}`,
  evaluate: ({ headSize, ...lengths }) =>
    baseScaleFactor({ ...lengths, headSize: headsOfModel * requireScalableHeadSize(headSize) }),
};
