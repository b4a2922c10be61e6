import { rotationFrequency } from '../rope/frequencies.ts';
import type { PairOfHead } from '../rope/frequencies.ts';
import type { WrongModel } from './wrong-model.ts';

/** Puts the number of a pair counted from 1 into the formula for pairs counted from 0. */
export const pairCountedFromZero: WrongModel<PairOfHead> = {
  id: 'pair-counted-from-zero',
  replaces: 'rotationFrequency',
  formula: String.raw`\theta_i = b^{-2i/d}`,
  evaluate: (pairOfHead) => rotationFrequency(pairOfHead) * pairOfHead.base ** (-2 / pairOfHead.headSize),
};
