import { periodRatio } from '../scaling/period-ratio.ts';
import type { ScaledPair } from '../scaling/period-ratio.ts';
import { stretchFactor } from '../scaling/stretch.ts';
import type { WrongModel } from './wrong-model.ts';

/** Stretches every pair's period by the whole stretch factor, whatever the method. */
export const uniformStretch: WrongModel<ScaledPair> = {
  id: 'uniform-stretch',
  replaces: 'periodRatio',
  formula: String.raw`\frac{T'_i}{T_i} = s`,
  evaluate: (scaledPair) => {
    periodRatio(scaledPair);
    return stretchFactor(scaledPair);
  },
};
