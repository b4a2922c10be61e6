import type { Answered, LearnerEvent, SittingOpened } from '../events.ts';

/** One run through a set of questions. */
export interface Sitting {
  readonly opened: SittingOpened;
  /** The last answer to each item that has one, by question. */
  readonly answers: ReadonlyMap<string, Answered>;
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
  for (const event of events) {
    if (event.kind === 'sitting-opened' && !opened.has(event.sitting)) opened.set(event.sitting, event);
    if (event.kind === 'answered' && event.sitting !== null && !submitted.has(event.sitting)) {
      const ofSitting = answers.get(event.sitting) ?? new Map<string, Answered>();
      answers.set(event.sitting, ofSitting.set(event.question, event));
    }
    if (event.kind === 'sitting-submitted' && !submitted.has(event.sitting))
      submitted.set(event.sitting, event.at);
  }
  return [...opened.values()].map((first) => ({
    opened: first,
    answers: answers.get(first.sitting) ?? new Map<string, Answered>(),
    submittedAt: submitted.get(first.sitting) ?? null,
  }));
}
