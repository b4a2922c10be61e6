import type { CheckResult } from '../../quiz/check/check-question-file.ts';

/** Answers what the check of a question found, by the question's id. */
export type ChecksAhead = (id: string) => Promise<CheckResult>;

/** A build's tools and its pages are separate programs in one process: this is where they meet. */
const place = Symbol.for('wavelength.checks-ahead');
const meeting: typeof globalThis & { [place]?: ChecksAhead } = globalThis;

/** Tells the pages that questions are being checked beside them. */
export function offerChecks(checks: ChecksAhead): void {
  meeting[place] = checks;
}

/** The checks that are at work beside the pages; null where there are none, as while a course is written. */
export function checksAhead(): ChecksAhead | null {
  return meeting[place] ?? null;
}
