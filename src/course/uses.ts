/** The tags of a lesson that use an entry of a list: of the glossary, of the references. */
export type UseKind = 'Term' | 'Cite';

/** How often a lesson's MDX uses each entry, in the order of the first uses. */
export function countUses(body: string, kind: UseKind): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [, id = ''] of body.matchAll(new RegExp(String.raw`<${kind}\b[^>]*?\bid="([^"]*)"`, 'g'))) {
    counts.set(id, 1 + (counts.get(id) ?? 0));
  }
  return counts;
}

/** The element id of a use in its lesson; uses count from 1. */
export function anchorOfUse(kind: UseKind, id: string, count: number): string {
  const name = `${kind === 'Term' ? 'term' : 'cite'}-use-${id}`;
  return count === 1 ? name : `${name}-${String(count)}`;
}
