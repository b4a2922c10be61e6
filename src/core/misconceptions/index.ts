import { alibiSlopesReversed } from './alibi-slopes-reversed.ts';
import { allAnglesInRange } from './all-angles-in-range.ts';
import { baseForFactor } from './base-for-factor.ts';
import { biggerBaseHigherFrequency } from './bigger-base-higher-frequency.ts';
import { dynamicEqualsStatic } from './dynamic-equals-static.ts';
import { exponentInverted } from './exponent-inverted.ts';
import { hiddenSizeForD } from './hidden-size-for-d.ts';
import { highestFrequencyMatched } from './highest-frequency-matched.ts';
import { lambdaIsTheStretch } from './lambda-is-the-stretch.ts';
import { laterPairsFaster } from './later-pairs-faster.ts';
import { limitIsLongestPeriod } from './limit-is-longest-period.ts';
import { pairCountedFromZero } from './pair-counted-from-zero.ts';
import { periodIsTwoPiB } from './period-is-two-pi-b.ts';
import { radiansForTurns } from './radians-for-turns.ts';
import { shortcutErrorConstant } from './shortcut-error-constant.ts';
import { stretchSquared } from './stretch-squared.ts';
import { stretchUpsideDown } from './stretch-upside-down.ts';
import { t5TellsFarApart } from './t5-tells-far-apart.ts';
import { temperatureSoftens } from './temperature-softens.ts';
import { uniformStretch } from './uniform-stretch.ts';
import type { WrongModel } from './wrong-model.ts';

/** Every mistake that has a formula. */
const models: readonly WrongModel[] = [
  lambdaIsTheStretch,
  exponentInverted,
  hiddenSizeForD,
  stretchSquared,
  baseForFactor,
  uniformStretch,
  highestFrequencyMatched,
  biggerBaseHigherFrequency,
  pairCountedFromZero,
  laterPairsFaster,
  periodIsTwoPiB,
  radiansForTurns,
  stretchUpsideDown,
  limitIsLongestPeriod,
  allAnglesInRange,
  t5TellsFarApart,
  alibiSlopesReversed,
  temperatureSoftens,
  dynamicEqualsStatic,
  shortcutErrorConstant,
];

/** The mistakes by their id, which is also the file name in `content/misconceptions`. */
export const wrongModels: Readonly<Record<string, WrongModel>> = Object.freeze(
  Object.fromEntries(models.map((model) => [model.id, model])),
);
