import type { OrderPublic } from './score.ts';

/** What stands on the page: the learner's order, and the steps that are not in it. */
export interface Arrangement {
  readonly placed: readonly string[];
  readonly left: readonly string[];
}

/**
 * What a raw response means for the page: what is no step, or is one for the second time, is passed over. Where
 * all steps belong, all are placed: those that the response leaves out come behind, as they were offered.
 */
export function arrangementOf(response: unknown, { steps, wanted }: OrderPublic): Arrangement {
  const given: readonly unknown[] = Array.isArray(response) ? response : [];
  const chosen = [...new Set(given)].flatMap((entry) => steps.find((step) => step === entry) ?? []);
  const left = steps.filter((step) => !chosen.includes(step));
  return wanted === null ? { placed: [...chosen, ...left], left: [] } : { placed: chosen, left };
}

/** The order with one step moved by so many places; the same order where it cannot move that far. */
export function moveStep(placed: readonly string[], step: string, by: number): readonly string[] {
  const from = placed.indexOf(step);
  const to = from + by;
  if (from < 0 || to < 0 || to >= placed.length) return placed;
  const others = placed.filter((other) => other !== step);
  return [...others.slice(0, to), step, ...others.slice(to)];
}

/** The entry that takes a step's place when it leaves its list: the next, or else the one before; null if alone. */
export function neighbourOf(list: readonly string[], step: string): string | null {
  const at = list.indexOf(step);
  return list[at + 1] ?? list[at - 1] ?? null;
}
