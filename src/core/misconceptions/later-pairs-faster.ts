import { rotationFrequency } from '../rope/frequencies.ts';
import type { PairOfHead } from '../rope/frequencies.ts';
import type { WrongModel } from './wrong-model.ts';

/** Counts the pairs from the slow end, so that the last one turns by one radian per token. */
export const laterPairsFaster: WrongModel<PairOfHead> = {
  id: 'later-pairs-faster',
  replaces: 'rotationFrequency',
  formula: String.raw`\theta_i = b^{-2(d/2-i)/d}`,
  evaluate: (pairOfHead) =>
    rotationFrequency({ ...pairOfHead, pair: pairOfHead.headSize / 2 + 1 - pairOfHead.pair }),
};
