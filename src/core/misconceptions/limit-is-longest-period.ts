import { usableLength } from '../scaling/critical-base.ts';
import type { WrongModel } from './wrong-model.ts';

/** Takes the period of the last pair for the limit, whichever pairs had turned once in training. */
export const limitIsLongestPeriod: WrongModel<Parameters<typeof usableLength>[0]> = {
  id: 'limit-is-longest-period',
  replaces: 'usableLength',
  formula: String.raw`m = 2\pi\, b'^{\,(d-2)/d}`,
  evaluate: (tuned) => {
    usableLength(tuned);
    return usableLength({ ...tuned, criticalDimension: tuned.headSize - 2 });
  },
};
