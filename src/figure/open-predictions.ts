import { journalIfBegun, loadJournal } from '../progress/lazy-journal.ts';
import { predictionsIn } from './predictions.ts';
import type { PredictionLog, Predictions } from './predictions.ts';

const log: PredictionLog = {
  append: async (happenings) => (await loadJournal()).append(happenings),
  readPredictions: async () => (await journalIfBegun())?.readPredictions() ?? [],
};

let opened: Predictions | undefined;

/** The predictions of this page, in the learner's record, which is loaded with the first that is kept, or found. */
export function openPredictions(): Predictions {
  opened ??= predictionsIn(() => Promise.resolve(log));
  return opened;
}
