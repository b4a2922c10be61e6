/**
 * What a learner's answers say about what they know. Every variant of a question is one piece of evidence, however often
 * it was answered: its value is the best of score ÷ number of the answer, over the answers that were marked before the worked
 * answer was shown. So a right answer counts 1 at the first try, a half at the second, a third at the third; a score is
 * less the price of the hints.
 */
import type { Answered, LearnerEvent } from '../progress/events.ts';

/** One variant of a question, answered in one place: in lessons, or in one sitting. */
export interface Evidence {
  readonly question: string;
  /** In [0, 1]. */
  readonly value: number;
  /** When it was answered first; milliseconds since the epoch. */
  readonly at: number;
  /** The first answer that was marked. */
  readonly first: Answered;
}

function isAfter(one: LearnerEvent, other: LearnerEvent): boolean {
  return one.at === other.at ? one.id > other.id : one.at > other.at;
}

/** The order of a log, whatever the order in which it comes: by time, then by id. */
function inOrder(events: readonly LearnerEvent[]): readonly LearnerEvent[] {
  const isInOrder = events.every((event, at) => {
    const before = events[at - 1];
    return before === undefined || !isAfter(before, event);
  });
  return isInOrder ? events : [...events].sort((one, other) => (isAfter(one, other) ? 1 : -1));
}

/** The evidence in logs that were asked for it: several folds ask the same log, and none is ever changed in place. */
const found = new WeakMap<readonly LearnerEvent[], readonly Evidence[]>();

/** The evidence in a log, the oldest first. The order in which the events come does not matter. */
export function evidenceIn(events: readonly LearnerEvent[]): readonly Evidence[] {
  const known = found.get(events) ?? collectEvidence(events);
  found.set(events, known);
  return known;
}

function collectEvidence(events: readonly LearnerEvent[]): readonly Evidence[] {
  const byVariant = new Map<string, Answered[]>();
  for (const event of inOrder(events)) {
    if (event.kind !== 'answered' || event.score === null) continue;
    const key = `${event.question} ${String(event.version)} ${String(event.seed)} ${event.sitting ?? ''}`;
    const known = byVariant.get(key);
    if (known === undefined) byVariant.set(key, [event]);
    else known.push(event);
  }
  return [...byVariant.values()].flatMap((answers) => {
    const [first] = answers;
    if (first === undefined) return [];
    const values = answers.map(({ score, solutionShown }, at) =>
      solutionShown ? 0 : (score ?? 0) / (at + 1),
    );
    return [{ question: first.question, value: Math.max(...values), at: Date.parse(first.at), first }];
  });
}
