import type { MatchItem } from '../../../../src/quiz/types/match/schema.ts';
import type { Respond } from './response.ts';

export function respondToMatch({ left, right, mistakes }: MatchItem): Respond {
  return (dice) => {
    const share = dice.pick([0, 0.5, 0.9, 1]);
    const given = new Map(left.map((row) => [row.id, dice.chance(share) ? row.right : dice.pick(right).id]));
    if (mistakes.length > 0 && dice.chance(0.4)) {
      const made = dice.pick(mistakes);
      given.set(made.left, made.right);
    }
    if (dice.chance(0.05)) given.delete(dice.pick(left).id);
    const entries = [...given];
    return Object.fromEntries(dice.chance(0.5) ? entries : entries.reverse());
  };
}
