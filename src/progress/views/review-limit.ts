import type { LearnerEvent } from '../events.ts';

/** The limits that can be chosen; null for none. */
export const limits: readonly (number | null)[] = [5, 10, 20, 50, null];
/** The limit of whoever has chosen none. */
export const USUAL_LIMIT = 20;

/** The most reviews a day that the learner wants; null for any number. @param events - oldest first */
export function reviewLimit(events: readonly LearnerEvent[]): number | null {
  const last = events.findLast((event) => event.kind === 'review-limit-set');
  return last !== undefined && limits.includes(last.limit) ? last.limit : USUAL_LIMIT;
}
