import type { SampleRecord } from './samples.ts';

/** The samples that got the same verdict with the same feedback. */
export interface SampleGroup {
  readonly verdict: SampleRecord['verdict'];
  /** The feedback ids, joined by commas. */
  readonly feedback: string;
  /** What the samples are called; a name that occurs several times says how often: “the key (2)”. */
  readonly names: readonly string[];
}

/** What a type's samples got, told once for all that got the same, in the order in which it first occurs. */
export function groupSamples(samples: readonly SampleRecord[]): readonly SampleGroup[] {
  const groups = new Map<string, Omit<SampleGroup, 'names'> & { readonly counts: Map<string, number> }>();
  for (const { name, verdict, feedback: ids } of samples) {
    const feedback = ids.join(', ');
    const key = `${verdict} ${feedback}`;
    const group = groups.get(key) ?? { verdict, feedback, counts: new Map<string, number>() };
    group.counts.set(name, (group.counts.get(name) ?? 0) + 1);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ counts, ...group }) => ({
    ...group,
    names: [...counts].map(([name, count]) => (count === 1 ? name : `${name} (${String(count)})`)),
  }));
}
