import { requirePair, requireScalableHeadSize } from '../arguments.ts';
import { periodRatio } from '../scaling/period-ratio.ts';
import type { ScaledPair } from '../scaling/period-ratio.ts';
import type { WrongModel } from './wrong-model.ts';

/**
 * Takes the pairs in reverse order, so that the fastest is stretched most and the slowest not at all. The formula
 * is the one for base scaling.
 */
export const highestFrequencyMatched: WrongModel<ScaledPair> = {
  id: 'highest-frequency-matched',
  replaces: 'periodRatio',
  formula: String.raw`\frac{T'_i}{T_i} = \lambda^{2(d/2-i)/d}`,
  evaluate: ({ headSize, pair, ...scaling }) => {
    const fromEnd = requireScalableHeadSize(headSize) / 2 + 1 - requirePair(pair, headSize);
    return periodRatio({ ...scaling, headSize, pair: fromEnd });
  },
};
