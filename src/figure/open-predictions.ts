import { predictionsIn } from './predictions.ts';
import type { Predictions } from './predictions.ts';

let opened: Predictions | undefined;

/** The predictions of this page, in the learner's record, which is loaded with the first that is read or kept. */
export function openPredictions(): Predictions {
  opened ??= predictionsIn(async () => {
    const { openJournal } = await import('../progress/journal.ts');
    return openJournal();
  });
  return opened;
}
