import type { LearnerEvent, PredictionMade } from '../events.ts';

/** The last value that a reader committed to for each prediction of a lesson, by the prediction's name. */
export function latestPredictions(
  events: readonly LearnerEvent[],
  lesson: string,
): ReadonlyMap<string, PredictionMade['value']> {
  const made = events.filter((event) => event.kind === 'prediction-made' && event.lesson === lesson);
  return new Map(
    made.flatMap((event) => (event.kind === 'prediction-made' ? [[event.prediction, event.value]] : [])),
  );
}
