import type { Happening, LearnerEvent } from '../progress/events.ts';
import { predictionsIn } from './predictions.ts';
import type { PredictionLog, Predictions } from './predictions.ts';

let opened: Predictions | undefined;

/** A log of this page alone. */
function pageLog(): PredictionLog {
  const events: LearnerEvent[] = [];
  return {
    append: (happenings: readonly Happening[]) => Promise.resolve(happenings.length),
    readAll: () => Promise.resolve(events),
  };
}

/** The predictions of this page. */
export function openPredictions(): Predictions {
  opened ??= predictionsIn(() => Promise.resolve(pageLog()));
  return opened;
}
