import type { Happening, PredictionMade } from '../progress/events.ts';

/** A number, the id of a choice, or the points of a drawn curve. */
export type PredictionValue = PredictionMade['value'];

/** What readers predicted. A prediction is never graded, and the newest one counts. */
export interface Predictions {
  /** Null for none. Never rejects. */
  readonly read: (lesson: string, prediction: string) => Promise<PredictionValue | null>;
  readonly keep: (lesson: string, prediction: string, value: PredictionValue) => Promise<void>;
  /** Calls back after each `keep` of this page. Answers how to end that. */
  readonly onChange: (listener: () => void) => () => void;
}

/** The part of the record that predictions need; the journal of `progress` is one. */
export interface PredictionLog {
  readonly append: (happenings: readonly Happening[]) => Promise<unknown>;
  readonly readPredictions: () => Promise<readonly PredictionMade[]>;
}

/** The newest of that name, the oldest at the front. */
export function newestPrediction(
  predictions: readonly PredictionMade[],
  lesson: string,
  prediction: string,
): PredictionValue | null {
  const made = predictions.findLast((one) => one.lesson === lesson && one.prediction === prediction);
  return made?.value ?? null;
}

/** Predictions kept in a log. The log is opened with the first one that is read or kept. */
export function predictionsIn(openLog: () => Promise<PredictionLog>): Predictions {
  const listeners = new Set<() => void>();
  /** What this page has kept: it holds even where the log cannot be written. */
  const kept = new Map<string, PredictionValue>();
  const keyOf = (lesson: string, prediction: string) => `${lesson}/${prediction}`;
  return {
    read: async (lesson, prediction) => {
      const own = kept.get(keyOf(lesson, prediction));
      if (own !== undefined) return own;
      try {
        return newestPrediction(await (await openLog()).readPredictions(), lesson, prediction);
      } catch {
        return null;
      }
    },
    keep: async (lesson, prediction, value) => {
      kept.set(keyOf(lesson, prediction), value);
      listeners.forEach((listener) => listener());
      const log = await openLog();
      await log.append([{ kind: 'prediction-made', lesson, prediction, value }]);
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
