import type { LearnerEvent } from '../events.ts';
import { foldLog } from '../fold.ts';
import type { Fold } from '../fold.ts';

/** The limits that can be chosen; null for none. */
export const limits: readonly (number | null)[] = [5, 10, 20, 50, null];
/** The limit of whoever has chosen none. */
export const USUAL_LIMIT = 20;

/** The limit that was set last. */
export interface LimitState {
  limit: number | null;
}

/** The most reviews a day that the learner wants; null for any number. */
export const limitFold: Fold<LimitState> = {
  version: 1,
  begin: () => ({ limit: USUAL_LIMIT }),
  take: (state, event) => {
    if (event.kind === 'review-limit-set')
      state.limit = limits.includes(event.limit) ? event.limit : USUAL_LIMIT;
  },
  write: ({ limit }) => limit,
  read: (written) => ({ limit: written as number | null }),
};

/** See {@link limitFold}. @param events - oldest first */
export function reviewLimit(events: readonly LearnerEvent[]): number | null {
  return foldLog(limitFold, events).limit;
}
