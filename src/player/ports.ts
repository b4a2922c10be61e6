/** What a player asks of its surroundings. It knows no screen and no storage; whoever opens it hands it these. */
import type { Draft, Happening, QuestionEvent, StorageProblem } from '../progress/events.ts';

/** What the device remembers of a question. */
export interface Recollection {
  /** Oldest first, of every version and variant. */
  readonly events: readonly QuestionEvent[];
  /** What was typed last and not yet checked: in this tab, or if there is nothing of it, in another. */
  readonly draft: Draft | null;
  readonly problem: StorageProblem | null;
}

/** The learner's record, as a session uses it. */
export interface Memory {
  /**
   * Never rejects: where nothing can be read, nothing is remembered, and `problem` says why. With `ofAnyTab`, the draft
   * is the newest one, whichever tab it was typed in.
   */
  readonly recall: (question: string, options?: { readonly ofAnyTab?: boolean }) => Promise<Recollection>;
  /** Keeps what is typed, or forgets it for `null`. It returns at once and survives a reload in the same instant. */
  readonly keepDraft: (question: string, draft: Draft | null) => void;
  /**
   * Adds to the log, all or nothing. Resolves when it survives the death of the browser's process, or with the reason
   * why it does not; never rejects. With `checked`, this tab's draft of that question goes in the same step,
   * unless something else was typed meanwhile.
   */
  readonly append: (
    happenings: readonly Happening[],
    options?: { readonly checked?: { readonly question: string; readonly response: unknown } },
  ) => Promise<StorageProblem | null>;
  /** Calls back after every change of a question's events that was made elsewhere, in another tab or session. */
  readonly onChange: (question: string, listener: () => void) => () => void;
}

/** The time, for durations and limits. */
export interface Clock {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}
