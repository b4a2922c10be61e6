import type { OrderSource, StepSource } from '../../../../src/quiz/types/order/schema.ts';

/** A step that needs nothing and has no words; a test spells out what it is about. */
export function stepOf(id: string, parts: Partial<StepSource> = {}): StepSource {
  return { id, after: [], isExtra: false, hasWords: false, misconception: null, ...parts };
}

/** Steps of which each needs the one before it. */
export function chainOf(...ids: readonly string[]): readonly StepSource[] {
  return ids.map((id, index) => {
    const previous = ids[index - 1];
    return stepOf(id, { after: previous === undefined ? [] : [previous] });
  });
}

export function orderSourceOf(parts: Partial<OrderSource> = {}): OrderSource {
  return { steps: chainOf('a', 'b', 'c', 'd'), scoring: 'all', ...parts };
}

/** Every order of the items. */
export function permutations<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  if (items.length === 0) return [[]];
  return items.flatMap((item, at) =>
    permutations([...items.slice(0, at), ...items.slice(at + 1)]).map((rest) => [item, ...rest]),
  );
}

/** Every right order of the steps that belong, found by trying all orders against the direct requirements. */
export function rightOrders(steps: readonly StepSource[]): readonly (readonly string[])[] {
  const own = steps.filter(({ isExtra }) => !isExtra);
  return permutations(own)
    .filter((order) =>
      order.every(({ after }, place) => {
        const before = order.slice(0, place).map(({ id }) => id);
        return after.every((id) => before.includes(id));
      }),
    )
    .map((order) => order.map(({ id }) => id));
}
