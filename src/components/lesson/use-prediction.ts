import { useEffect, useState } from 'preact/hooks';
import { openPredictions } from '../../figure/open-predictions.ts';
import type { PredictionValue } from '../../figure/predictions.ts';
import type { GuessPlace } from '../../figure/use-guess.ts';

/** What the reader predicted before, once the record has been read; and how a new prediction is kept. */
export function usePrediction({ lesson, prediction }: GuessPlace) {
  const [kept, setKept] = useState<PredictionValue | null>(null);
  useEffect(() => {
    void openPredictions().read(lesson, prediction).then(setKept);
  }, []);
  const keep = (value: PredictionValue) => {
    setKept(value);
    void openPredictions().keep(lesson, prediction, value);
  };
  return { kept, keep };
}
