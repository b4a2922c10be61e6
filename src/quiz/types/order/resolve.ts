import { allNeeds } from './graph.ts';
import type { OrderSource } from './schema.ts';

export interface OrderStep {
  readonly id: string;
  readonly isExtra: boolean;
  /** The ids of the steps that must stand before it, directly or through others. */
  readonly needs: ReadonlySet<string>;
  /** Whether its misplacement has words of its own. */
  readonly hasWords: boolean;
  readonly misconceptions: readonly string[];
}

/** A question of steps with all that each step needs. */
export interface OrderQuestion {
  /** By id, in the order of the file. */
  readonly steps: ReadonlyMap<string, OrderStep>;
  /** How many steps belong into the order. */
  readonly wanted: number;
  readonly scoring: 'all' | 'lcs';
}

/** Finds all that each step needs. There are no formulas; the schema has refused circles and unknown ids. */
export function resolveOrder({ steps, scoring }: OrderSource): OrderQuestion {
  const needs = allNeeds(steps);
  const resolved = steps.map(({ id, isExtra, hasWords, misconception }): [string, OrderStep] => [
    id,
    {
      id,
      isExtra,
      needs: needs.get(id) ?? new Set(),
      hasWords,
      misconceptions: misconception === null ? [] : [misconception],
    },
  ]);
  return {
    steps: new Map(resolved),
    wanted: steps.filter(({ isExtra }) => !isExtra).length,
    scoring,
  };
}
