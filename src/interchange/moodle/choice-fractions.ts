import type { ChoiceAnswer } from '../item/neutral-item.ts';
import type { LossCode } from '../losses.ts';
import { knownFraction } from './fractions.ts';

/** What each option is worth in Moodle, in percent; losses are added to the list. */
export function choiceFractions(answer: ChoiceAnswer, losses: LossCode[]): readonly number[] {
  const { options, isMany, scoring } = answer;
  const right = options.filter(({ isRight }) => isRight).length;
  const wrongShare = { all: 1, net: 1 / right, each: 1 / (options.length - right) }[scoring];
  if (isMany && scoring === 'all') losses.push('all-or-nothing');
  if (isMany && scoring === 'each') losses.push('every-option');
  if (options.some(({ isLast }) => isLast)) losses.push('last-option');
  return options.map(({ isRight, score }) => {
    const share = isMany ? (isRight ? 1 / right : -wrongShare) : score;
    const { percent, isExact } = knownFraction(share);
    if (!isExact) losses.push('nearest-share');
    return percent;
  });
}
