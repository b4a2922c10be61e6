import type { TrueFalseItem } from '../../../../src/quiz/types/true-false/schema.ts';
import type { Respond } from './response.ts';

export function respondToTrueFalse({ reasons }: TrueFalseItem): Respond {
  return (dice) => {
    const answer = dice.pick<unknown>([true, false, 'true', 'false', true, false]);
    if (reasons === undefined)
      return dice.chance(0.8) ? answer : dice.pick([{ answer }, { answer, reason: '' }]);
    const reason = dice.pick(reasons).id;
    return dice.chance(0.9) ? { answer, reason } : dice.pick<unknown>([{ answer }, { reason }, answer]);
  };
}
