/** What a learning management system is told of a unit as a whole. */
import type { Answered, LearnerEvent } from '../progress/events.ts';
import type { Unit } from './unit.ts';

/** What is known of one item: of its best answer, or in an exam of the one that was handed in last. */
export interface ItemScore {
  readonly verdict: Answered['verdict'];
  /** In [0, 1]; null while ungraded. */
  readonly score: number | null;
}

/** The scores of a unit's items, by question. */
export type Scores = ReadonlyMap<string, ItemScore>;

export interface Tally {
  /** Items that have an answer. */
  readonly answered: number;
  readonly count: number;
  /** The mean over the items, in [0, 1]. Those without an answer count 0, those that nobody grades are left out. */
  readonly score: number;
  /** Whether there is a score to speak of: something was graded. */
  readonly isScored: boolean;
  readonly isComplete: boolean;
  /** Null while it is not complete, or where nothing is passed or failed. */
  readonly hasPassed: boolean | null;
}

/** Whether an event is an answer that counts for the unit. */
export function countsFor(unit: Unit): (event: LearnerEvent) => event is Answered {
  const items = new Map(unit.items.map(({ question, version }) => [question, version]));
  return (event): event is Answered =>
    event.kind === 'answered' &&
    items.get(event.question) === event.version &&
    (unit.sitting === null || event.sitting === unit.sitting);
}

/** An answer that was given with the worked answer in view earns nothing. */
function scoreOf({ verdict, score, solutionShown }: Answered): ItemScore {
  return solutionShown && verdict !== 'ungraded' ? { verdict: 'incorrect', score: 0 } : { verdict, score };
}

/**
 * The scores after further events.
 * @param before - of events that are no longer at hand
 * @param events - oldest first
 */
export function scoreItems(unit: Unit, before: Scores, events: readonly LearnerEvent[]): Scores {
  const scores = new Map(before);
  for (const event of events.filter(countsFor(unit))) {
    const known = scores.get(event.question);
    const next = scoreOf(event);
    const isBetter = known === undefined || (next.score ?? -1) >= (known.score ?? -1);
    if (unit.isExam || isBetter) scores.set(event.question, next);
  }
  return scores;
}

/** Whether the unit's sitting was handed in. */
export function isHandedIn({ sitting }: Unit, events: readonly LearnerEvent[]): boolean {
  return events.some((event) => event.kind === 'sitting-submitted' && event.sitting === sitting);
}

/** Sums a unit up. */
export function tallyUp(unit: Unit, scores: Scores, handedIn: boolean): Tally {
  const found = unit.items.map(({ question }) => scores.get(question));
  const ungraded = found.filter((one) => one?.verdict === 'ungraded').length;
  const graded = unit.items.length - ungraded;
  const points = found.reduce((sum, one) => sum + (one?.score ?? 0), 0);
  const score = graded === 0 ? 0 : Math.min(1, points / graded);
  const answered = found.filter((one) => one !== undefined).length;
  const isComplete = unit.isExam ? handedIn : answered === unit.items.length;
  const isScored = answered > ungraded || (isComplete && graded > 0);
  return {
    answered,
    count: unit.items.length,
    score,
    isScored,
    isComplete,
    // A sum of thirds must not fail by its last binary digit.
    hasPassed: unit.pass === null || !isComplete || !isScored ? null : score >= unit.pass - 1e-9,
  };
}
