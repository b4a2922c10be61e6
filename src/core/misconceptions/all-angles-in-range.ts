import { maxAngleRatio } from '../scaling/period-ratio.ts';
import type { ScaledPair } from '../scaling/period-ratio.ts';
import type { WrongModel } from './wrong-model.ts';

/** Keeps every pair within its trained angles, as only interpolation does. */
export const allAnglesInRange: WrongModel<ScaledPair> = {
  id: 'all-angles-in-range',
  replaces: 'maxAngleRatio',
  formula: String.raw`\frac{m\,\theta'_i}{m_l\,\theta_i} = 1`,
  evaluate: (scaledPair) => {
    maxAngleRatio(scaledPair);
    return 1;
  },
};
