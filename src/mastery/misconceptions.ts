import type { Fold } from '../progress/fold.ts';
import type { IndexedQuestion } from './course-index.ts';
import type { Evidence } from './evidence.ts';

/** How many first answers in a row, to questions that can show a misconception, mend it when they are right. */
export const MENDED_AFTER = 2;

/** A misconception that answers have shown. */
export interface HeldMisconception {
  readonly misconception: string;
  /** How many answers showed it. */
  readonly times: number;
  /** When it showed last: ISO 8601, UTC. */
  readonly last: string;
  /** Whether the learner has answered right since, at the first try, as often as `MENDED_AFTER` says. */
  readonly isMended: boolean;
  /** A question that can show it: the one that is answered longest ago, or never; null where there is none any more. */
  readonly test: string | null;
}

interface Sighting {
  times: number;
  last: string;
}

/** How often answers have shown each misconception, and when last; by its id. */
export type SightingsState = Map<string, Sighting>;

/** The sightings of a log. */
export const sightingsFold: Fold<SightingsState> = {
  version: 1,
  begin: () => new Map(),
  take: (found, event) => {
    if (event.kind !== 'answered') return;
    for (const misconception of new Set(event.misconceptions)) {
      const known = found.get(misconception) ?? { times: 0, last: '' };
      known.times += 1;
      if (event.at > known.last) known.last = event.at;
      found.set(misconception, known);
    }
  },
  write: (found) => [...found],
  read: (written) => new Map(written as readonly (readonly [string, Sighting])[]),
};

/** What answers have shown, and what they are worth as evidence. */
export interface Shown {
  readonly sightings: SightingsState;
  readonly evidence: readonly Evidence[];
}

/** Every misconception that answers have shown: those held first, the most frequent first. */
export function misconceptionsIn(
  { sightings, evidence }: Shown,
  index: readonly IndexedQuestion[],
): readonly HeldMisconception[] {
  const answeredAt = new Map(evidence.map(({ question, at }) => [question, at]));
  const held = [...sightings].map(([misconception, { times, last }]) => {
    const tests = index.filter(({ misconceptions }) => misconceptions.includes(misconception));
    const ids = new Set(tests.map(({ id }) => id));
    const since = evidence.filter(({ question, at }) => at > Date.parse(last) && ids.has(question));
    const newest = since.slice(-MENDED_AFTER);
    const isMended = newest.length === MENDED_AFTER && newest.every(({ value }) => value === 1);
    const [test] = tests
      .map(({ id }) => ({ id, at: answeredAt.get(id) ?? 0 }))
      .sort((one, other) => one.at - other.at || (one.id < other.id ? -1 : 1));
    return { misconception, times, last, isMended, test: test?.id ?? null };
  });
  return held.sort(
    (one, other) =>
      Number(one.isMended) - Number(other.isMended) ||
      other.times - one.times ||
      (one.misconception < other.misconception ? -1 : 1),
  );
}
