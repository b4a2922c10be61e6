/** What a unit asks of the system it was launched from, whichever standard the two share. */
import type { Interaction } from './interaction.ts';
import type { Tally } from './tally.ts';

/** One step of reporting. */
export interface Report {
  readonly tally: Tally;
  /** Answers that were not reported yet, oldest first. */
  readonly answers: readonly Interaction[];
  /** What to keep for the next visit. */
  readonly kept: string;
  /** Since the launch. */
  readonly seconds: number;
}

/** A system that was found. Nothing in it throws or rejects. */
export interface Lms {
  /** For the learner: `SCORM 1.2`. */
  readonly name: string;
  /** The most characters it keeps. */
  readonly limit: number;
  /** What it kept at an earlier visit; empty for a new attempt. */
  readonly kept: string;
  /** Whether it takes anything; not where it shows an attempt for review, or a course to browse. */
  readonly takesReports: boolean;
  /** The least score that it lets pass, in [0, 1], whatever the package says; null where it says none. */
  readonly pass: number | null;
  /** Answers in words what it refused; null where it took everything. */
  readonly report: (report: Report) => Promise<string | null>;
  /** The page goes, perhaps to come again at once. It must not wait: no page waits for it. */
  readonly pause: (report: Report) => void;
  /** The learner leaves for good. It must not wait either. */
  readonly finish: (report: Report) => void;
  /** Where it sends whoever is done; null where it does not say. */
  readonly returnUrl: string | null;
}
