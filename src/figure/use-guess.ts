import { useEffect, useState } from 'preact/hooks';
import { openPredictions } from './open-predictions.ts';
import type { PredictionValue } from './predictions.ts';

/** Which prediction of which lesson. */
export interface GuessPlace {
  readonly lesson: string;
  readonly prediction: string;
}

/** What the reader predicted, and null until it is known: the build, and so the first drawing, knows none. */
export function useGuess(place: GuessPlace | null): PredictionValue | null {
  const [guess, setGuess] = useState<PredictionValue | null>(null);
  useEffect(() => {
    if (place === null) return undefined;
    const predictions = openPredictions();
    const read = () => {
      void predictions.read(place.lesson, place.prediction).then(setGuess);
    };
    read();
    return predictions.onChange(read);
  }, [place?.lesson, place?.prediction]);
  return guess;
}
