import { rotationsCompleted } from '../rope/frequencies.ts';
import type { PairOfHead } from '../rope/frequencies.ts';
import type { WrongModel } from './wrong-model.ts';

/** Takes the angle in radians for the number of turns. */
export const radiansForTurns: WrongModel<PairOfHead & { readonly length: number }> = {
  id: 'radians-for-turns',
  replaces: 'rotationsCompleted',
  formula: String.raw`r_i = \ell\,\theta_i`,
  evaluate: (turning) => 2 * Math.PI * rotationsCompleted(turning),
};
