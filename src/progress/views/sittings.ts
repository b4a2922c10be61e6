import type { Answered, LearnerEvent, SittingOpened } from '../events.ts';

/** One run through a set of questions. */
export interface Sitting {
  readonly opened: SittingOpened;
  /** The last answer to each item that has one, by question. */
  readonly answers: ReadonlyMap<string, Answered>;
  /** When it was handed in; null while it can be resumed. */
  readonly submittedAt: string | null;
}

/** All sittings, in the order they were opened; answers of one that was never opened here are left out. */
export function listSittings(events: readonly LearnerEvent[]): readonly Sitting[] {
  const answers = new Map<string, Map<string, Answered>>();
  const submitted = new Map<string, string>();
  for (const event of events) {
    if (event.kind === 'answered' && event.sitting !== null) {
      const ofSitting = answers.get(event.sitting) ?? new Map<string, Answered>();
      answers.set(event.sitting, ofSitting.set(event.question, event));
    }
    if (event.kind === 'sitting-submitted' && !submitted.has(event.sitting))
      submitted.set(event.sitting, event.at);
  }
  return events
    .filter((event) => event.kind === 'sitting-opened')
    .map((opened) => ({
      opened,
      answers: answers.get(opened.sitting) ?? new Map<string, Answered>(),
      submittedAt: submitted.get(opened.sitting) ?? null,
    }));
}
