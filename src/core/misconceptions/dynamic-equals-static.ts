import { requireRepresentable } from '../numeric/check.ts';
import { factorForStretch } from '../scaling/base-scaling.ts';
import { dynamicBase } from '../scaling/dynamic.ts';
import type { WrongModel } from './wrong-model.ts';

/** Takes the factor of the dynamic setting for a stretch that holds at every length. */
export const dynamicEqualsStatic: WrongModel<Parameters<typeof dynamicBase>[0]> = {
  id: 'dynamic-equals-static',
  replaces: 'dynamicBase',
  formula: String.raw`b' = b\, f^{d/(d-2)}`,
  evaluate: (setting) => {
    dynamicBase(setting);
    const { base, factor, headSize } = setting;
    return requireRepresentable('the base', base * factorForStretch({ stretch: factor, headSize }));
  },
};
