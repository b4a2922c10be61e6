import type { LearnerEvent } from '../progress/events.ts';
import type { IndexedQuestion } from './course-index.ts';
import { evidenceIn } from './evidence.ts';

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

function sightings(events: readonly LearnerEvent[]): ReadonlyMap<string, Sighting> {
  const found = new Map<string, Sighting>();
  for (const event of events) {
    if (event.kind !== 'answered') continue;
    for (const misconception of new Set(event.misconceptions)) {
      const known = found.get(misconception) ?? { times: 0, last: '' };
      known.times += 1;
      if (event.at > known.last) known.last = event.at;
      found.set(misconception, known);
    }
  }
  return found;
}

/** Every misconception that answers have shown: those held first, the most frequent first. The order of events does not matter. */
export function misconceptionsIn(
  events: readonly LearnerEvent[],
  index: readonly IndexedQuestion[],
): readonly HeldMisconception[] {
  const evidence = evidenceIn(events);
  const answeredAt = new Map(evidence.map(({ question, at }) => [question, at]));
  const held = [...sightings(events)].map(([misconception, { times, last }]) => {
    const tests = index.filter(({ misconceptions }) => misconceptions.includes(misconception));
    const ids = new Set(tests.map(({ id }) => id));
    const since = evidence.filter(({ question, first }) => ids.has(question) && first.at > last);
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
