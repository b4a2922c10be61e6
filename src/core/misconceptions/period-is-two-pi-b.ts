import { requireBase, requirePair, requireScalableHeadSize } from '../arguments.ts';
import { requireRepresentable } from '../numeric/check.ts';
import type { PairOfHead } from '../rope/frequencies.ts';
import type { WrongModel } from './wrong-model.ts';

/** Lets the exponent of the last pair reach 1. A head of one pair, first and last at once, is refused too. */
export const periodIsTwoPiB: WrongModel<PairOfHead> = {
  id: 'period-is-two-pi-b',
  replaces: 'period',
  formula: String.raw`T_i = 2\pi\, b^{2(i-1)/(d-2)}`,
  evaluate: ({ base, headSize, pair }) => {
    const steps = 2 * (requirePair(pair, requireScalableHeadSize(headSize)) - 1);
    const value = 2 * Math.PI * requireBase(base) ** (steps / (headSize - 2));
    return requireRepresentable('the period', value);
  },
};
