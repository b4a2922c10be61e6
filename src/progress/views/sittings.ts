import type { Answered, LearnerEvent, SittingOpened } from '../events.ts';

/** One run through a set of questions. */
export interface Sitting {
  readonly opened: SittingOpened;
  /** The last answer to each item that has one, by question. */
  readonly answers: ReadonlyMap<string, Answered>;
  /** The questions that the learner wants to come back to. */
  readonly flagged: ReadonlySet<string>;
  /** When it was handed in; null while it can be resumed. */
  readonly submittedAt: string | null;
}

/**
 * All sittings, in the order they were opened; answers of one that was never opened here are left out. One that was
 * opened twice, in two tabs or on two devices, counts from the first time. What was answered after it was handed in
 * does not count.
 * @param events - oldest first
 */
export function listSittings(events: readonly LearnerEvent[]): readonly Sitting[] {
  const opened = new Map<string, SittingOpened>();
  const answers = new Map<string, Map<string, Answered>>();
  const submitted = new Map<string, string>();
  const flagged = new Map<string, Set<string>>();
  for (const event of events) {
    if (event.kind === 'sitting-opened' && !opened.has(event.sitting)) opened.set(event.sitting, event);
    if (event.kind === 'answered' && event.sitting !== null && !submitted.has(event.sitting)) {
      const ofSitting = answers.get(event.sitting) ?? new Map<string, Answered>();
      answers.set(event.sitting, ofSitting.set(event.question, event));
    }
    if (event.kind === 'item-flagged') {
      const ofSitting = flagged.get(event.sitting) ?? new Set<string>();
      flagged.set(event.sitting, ofSitting);
      if (event.isFlagged) ofSitting.add(event.item);
      else ofSitting.delete(event.item);
    }
    if (event.kind === 'sitting-submitted' && !submitted.has(event.sitting))
      submitted.set(event.sitting, event.at);
  }
  return [...opened.values()].map((first) => ({
    opened: first,
    answers: answers.get(first.sitting) ?? new Map<string, Answered>(),
    flagged: flagged.get(first.sitting) ?? new Set<string>(),
    submittedAt: submitted.get(first.sitting) ?? null,
  }));
}
