/** A step and all that it needs. */
interface NeedingStep {
  readonly id: string;
  /** The ids of the steps that must stand before it, directly or through others. */
  readonly needs: ReadonlySet<string>;
}

/** By step: every step that it needs, directly or through others. */
export function allNeeds(
  steps: readonly { readonly id: string; readonly after: readonly string[] }[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const direct = new Map(steps.map(({ id, after }) => [id, after]));
  const collect = (id: string, found: Set<string>): Set<string> => {
    for (const needed of direct.get(id) ?? []) {
      if (found.has(needed)) continue;
      found.add(needed);
      collect(needed, found);
    }
    return found;
  };
  return new Map(steps.map(({ id }) => [id, collect(id, new Set())]));
}

/** The placed steps that stand before one they need, in their order. */
export function earlySteps<Step extends NeedingStep>(placed: readonly Step[]): readonly Step[] {
  return placed.filter(({ needs }, place) => placed.slice(place + 1).some(({ id }) => needs.has(id)));
}

/**
 * The most of the placed steps that can be left standing, in their order, as a part of some right order. That is
 * the longest subsequence they have in common with any right order: steps can be completed to a right order
 * exactly if none of them stands before one that it needs.
 */
export function countKept(placed: readonly NeedingStep[]): number {
  const [first, ...rest] = placed;
  if (first === undefined) return 0;
  const compatible = rest.filter(({ id }) => !first.needs.has(id));
  const kept = 1 + countKept(compatible);
  return compatible.length === rest.length ? kept : Math.max(kept, countKept(rest));
}
