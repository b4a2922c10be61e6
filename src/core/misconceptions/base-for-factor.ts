import { scaledBase } from '../scaling/base-scaling.ts';
import type { LengthsOfHead } from '../scaling/base-scaling.ts';
import type { WrongModel } from './wrong-model.ts';

/** The base of RoFormer and of Llama-2, which a learner has in mind. */
const usualBase = 10_000;

/** Answers with the new base instead of the factor on it. */
export const baseForFactor: WrongModel<LengthsOfHead> = {
  id: 'base-for-factor',
  replaces: 'baseScaleFactor',
  formula: String.raw`\lambda = 10000 \cdot s^{d/(d-2)}`,
  evaluate: (lengths) => scaledBase({ ...lengths, base: usualBase }),
};
