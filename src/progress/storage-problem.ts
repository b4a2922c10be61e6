import type { StorageProblem } from './events.ts';

/** The reason for which a step on a store that cannot be reached fails. */
export class Unreachable extends Error {
  readonly problem: StorageProblem;

  constructor(problem: StorageProblem) {
    super(`The record cannot be reached: ${problem}.`);
    this.name = 'Unreachable';
    this.problem = problem;
  }
}

/** What the browser's reason for a failure means to a learner. */
export function problemOf(reason: unknown): StorageProblem {
  if (reason instanceof Unreachable) return reason.problem;
  const name = reason instanceof Error || reason instanceof DOMException ? reason.name : '';
  if (name === 'VersionError') return 'newer';
  return name === 'QuotaExceededError' ? 'full' : 'unavailable';
}
