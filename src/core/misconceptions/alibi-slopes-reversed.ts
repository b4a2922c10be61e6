import { alibiBias } from '../bias/alibi.ts';
import type { WrongModel } from './wrong-model.ts';

/** Divides by the number of the head in the exponent instead of multiplying: the first head becomes the flattest. */
export const alibiSlopesReversed: WrongModel<Parameters<typeof alibiBias>[0]> = {
  id: 'alibi-slopes-reversed',
  replaces: 'alibiBias',
  formula: String.raw`-2^{-8/k}\,\delta`,
  evaluate: (bias) => {
    alibiBias(bias);
    return 0 - 2 ** (-8 / bias.head) * bias.distance;
  },
};
