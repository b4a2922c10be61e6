import type { ChoiceItem } from '../../../../src/quiz/types/choice/schema.ts';
import type { TermItem } from '../../../../src/quiz/types/term/schema.ts';
import type { Dice } from '../dice.ts';
import type { Respond } from './response.ts';

function chooseFrom(ids: readonly string[], right: readonly string[], isOne: boolean, dice: Dice): unknown {
  if (isOne && dice.chance(0.8)) {
    const id = dice.chance(0.3) ? dice.pick(right) : dice.pick(ids);
    return dice.chance(0.5) ? id : [id];
  }
  if (dice.chance(0.2)) return right;
  if (dice.chance(0.3)) return [...new Set([...right, dice.pick(ids)])];
  if (dice.chance(0.2)) return ids.filter((id) => !right.includes(id));
  return dice.chance(0.2) ? right.slice(1) : dice.some(ids);
}

export function respondToChoice({ options, select }: ChoiceItem): Respond {
  const ids = options.map(({ id }) => id);
  const right = options.filter(({ correct }) => correct).map(({ id }) => id);
  return (dice) => chooseFrom(ids, right, select === 'one', dice);
}

export function respondToTerm({ equation, select }: TermItem): Respond {
  const parts = equation.flatMap(({ id, correct }) => (id === undefined ? [] : [{ id, correct }]));
  const right = parts.filter(({ correct }) => correct === true).map(({ id }) => id);
  const ids = parts.map(({ id }) => id);
  return (dice) => chooseFrom(ids, right, select === 'one', dice);
}
