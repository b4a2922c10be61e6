import { rotationFrequency } from '../rope/frequencies.ts';
import type { PairOfHead } from '../rope/frequencies.ts';
import type { WrongModel } from './wrong-model.ts';

/** Loses the sign of the exponent, so that frequencies grow with the base. */
export const biggerBaseHigherFrequency: WrongModel<PairOfHead> = {
  id: 'bigger-base-higher-frequency',
  replaces: 'rotationFrequency',
  formula: String.raw`\theta_i = b^{2(i-1)/d}`,
  evaluate: (pairOfHead) => 1 / rotationFrequency(pairOfHead),
};
