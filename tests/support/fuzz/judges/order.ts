import type { OrderItem } from '../../../../src/quiz/types/order/schema.ts';
import { readIds, scored, sentBack } from './opinion.ts';
import type { Judge } from './opinion.ts';

/** Pairs of steps, the first of which must stand somewhere before the second. */
type Edges = readonly (readonly [before: string, after: string])[];

/** The order against the requirements, and partial credit by its definition: see `mostKept`. */
export function judgeOrder({ steps, scoring }: OrderItem): Judge {
  const ids = steps.map(({ id }) => id);
  const own = steps.filter(({ extra }) => !extra).map(({ id }) => id);
  const edges = edgesOf(steps, own);
  const known = new Map<string, number>();
  return {
    judge: (raw) => {
      const placed = readIds(raw, ids);
      if (placed === null) return sentBack;
      const kept = placed.filter((id) => own.includes(id));
      const extras = placed.length - kept.length;
      const stands = edges.every(([before, after]) => {
        const [first, second] = [kept.indexOf(before), kept.indexOf(after)];
        return first !== -1 && second !== -1 && first < second;
      });
      if (extras === 0 && kept.length === own.length && stands) return scored(1);
      if (scoring === 'all') return scored(0);
      const name = kept.join(' ');
      const most = known.get(name) ?? mostKept(kept, own, edges);
      known.set(name, most);
      return scored(Math.max(0, most - extras) / own.length);
    },
  };
}

function edgesOf(steps: OrderItem['steps'], own: readonly string[]): Edges {
  if (steps.some(({ after }) => after !== undefined)) {
    return steps.flatMap(({ id, after = [] }) => after.map((before) => [before, id] as const));
  }
  return own.slice(1).map((id, index) => [own[index] ?? id, id] as const);
}

/** The size of the largest selection of the placed steps that is, in their order, a part of some right order. */
function mostKept(placed: readonly string[], own: readonly string[], edges: Edges): number {
  let most = 0;
  for (let mask = 0; mask < 2 ** placed.length; mask += 1) {
    const chosen = placed.filter((_, place) => ((mask >> place) & 1) === 1);
    if (chosen.length > most && isPartOfRightOrder(chosen, own, edges)) most = chosen.length;
  }
  return most;
}

/** Whether all steps can be put in an order that keeps the requirements and the chosen steps' own order. */
function isPartOfRightOrder(chosen: readonly string[], own: readonly string[], edges: Edges): boolean {
  const chain = chosen.slice(1).map((id, index) => [chosen[index] ?? id, id] as const);
  const open = [...edges, ...chain];
  let left = new Set(own);
  for (;;) {
    const free = [...left].filter((id) => !open.some(([before, after]) => after === id && left.has(before)));
    if (free.length === 0) return left.size === 0;
    left = new Set([...left].filter((id) => !free.includes(id)));
  }
}
