/**
 * A cycle of the graph as the list of its files, the first repeated at the end; undefined if there is none.
 * Imports of types count too: a cycle of types still ties its files together.
 */
export function findCycle(
  edges: readonly { readonly from: string; readonly to: string }[],
): string[] | undefined {
  const targets = Map.groupBy(edges, ({ from }) => from);
  const finished = new Set<string>();
  const trail: string[] = [];

  const follow = (file: string): string[] | undefined => {
    if (finished.has(file)) return undefined;
    const start = trail.indexOf(file);
    if (start >= 0) return [...trail.slice(start), file];
    trail.push(file);
    for (const { to } of targets.get(file) ?? []) {
      const cycle = follow(to);
      if (cycle !== undefined) return cycle;
    }
    trail.pop();
    finished.add(file);
    return undefined;
  };

  for (const file of targets.keys()) {
    const cycle = follow(file);
    if (cycle !== undefined) return cycle;
  }
  return undefined;
}
