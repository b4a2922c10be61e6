import type { LengthsOfHead } from '../scaling/base-scaling.ts';
import { shortcutError } from '../scaling/shortcut-error.ts';
import type { WrongModel } from './wrong-model.ts';

/** Carries the error of the usual example, a fourfold stretch at 128 coordinates, over to every other case. */
export const shortcutErrorConstant: WrongModel<LengthsOfHead> = {
  id: 'shortcut-error-constant',
  replaces: 'shortcutError',
  formula: String.raw`\frac{s}{\lambda} - 1 = 4^{-2/126} - 1`,
  evaluate: (lengths) => {
    shortcutError(lengths);
    return shortcutError({ trainedLength: 4096, targetLength: 16_384, headSize: 128 });
  },
};
