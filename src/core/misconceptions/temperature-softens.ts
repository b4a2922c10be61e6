import { yarnAttentionFactor } from '../scaling/yarn.ts';
import type { WrongModel } from './wrong-model.ts';

/** Divides by the attention factor, as if a longer text called for softer attention. */
export const temperatureSoftens: WrongModel<{ readonly factor: number }> = {
  id: 'temperature-softens',
  replaces: 'yarnAttentionFactor',
  formula: String.raw`\frac{1}{0.1 \ln s + 1}`,
  evaluate: (scale) => 1 / yarnAttentionFactor(scale),
};
