import type { OrderItem } from '../../../../src/quiz/types/order/schema.ts';
import type { Dice } from '../dice.ts';
import type { Respond } from './response.ts';

export function respondToOrder({ steps }: OrderItem): Respond {
  const extras = steps.filter(({ extra }) => extra).map(({ id }) => id);
  return (dice) => {
    const placed = [...rightOrder(steps, dice)];
    const changes = dice.pick([0, 0, 1, 1, 2, 3, 6]);
    for (let change = 0; change < changes; change += 1) changeOrder(placed, extras, dice);
    return placed;
  };
}

/** A right order, drawn by placing one free step after the other. */
function rightOrder(steps: OrderItem['steps'], dice: Dice): readonly string[] {
  const own = steps.filter(({ extra }) => !extra);
  if (own.every(({ after }) => after === undefined)) return own.map(({ id }) => id);
  const placed: string[] = [];
  while (placed.length < own.length) {
    const free = own.filter(
      ({ id, after = [] }) => !placed.includes(id) && after.every((needed) => placed.includes(needed)),
    );
    placed.push(dice.pick(free).id);
  }
  return placed;
}

function changeOrder(placed: string[], extras: readonly string[], dice: Dice): void {
  const kind = dice.integer(1, 4);
  if (kind === 1 && placed.length > 1) placed.splice(dice.integer(0, placed.length - 1), 1);
  if (kind === 2 && extras.length > 0) {
    const extra = dice.pick(extras);
    if (!placed.includes(extra)) placed.splice(dice.integer(0, placed.length), 0, extra);
  }
  if (kind < 3) return;
  const [moved = ''] = placed.splice(dice.integer(0, placed.length - 1), 1);
  placed.splice(dice.integer(0, placed.length), 0, moved);
}
