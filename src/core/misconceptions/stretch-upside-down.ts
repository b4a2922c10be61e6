import { stretchFactor } from '../scaling/stretch.ts';
import type { Lengths } from '../scaling/stretch.ts';
import type { WrongModel } from './wrong-model.ts';

/** Divides the trained length by the target length, the factor on positions instead of the one on periods. */
export const stretchUpsideDown: WrongModel<Lengths> = {
  id: 'stretch-upside-down',
  replaces: 'stretchFactor',
  formula: String.raw`s = \frac{m_l}{m}`,
  evaluate: (lengths) => 1 / stretchFactor(lengths),
};
