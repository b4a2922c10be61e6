import { useEffect, useState } from 'preact/hooks';
import type { Curve } from './curve.ts';
import { openPredictions } from './open-predictions.ts';
import type { PredictionValue } from './predictions.ts';

/** Which prediction of which lesson. */
export interface GuessPlace {
  readonly lesson: string;
  readonly prediction: string;
}

/** What the reader predicted, as far as a figure shows it. */
export interface Guesses {
  /** The first prediction that is a number or a choice; null for none. */
  readonly guess: number | string | null;
  /** The first one that is a drawn curve, by the axes that it was drawn on; null for none. */
  readonly drawn: Curve | null;
}

/** Predictions by what a figure does with them. */
export function sortGuesses(values: readonly (PredictionValue | null)[]): Guesses {
  const isCurve = (value: PredictionValue | null): value is Exclude<PredictionValue, number | string> =>
    Array.isArray(value);
  const isPlain = (value: PredictionValue | null): value is number | string =>
    value !== null && !isCurve(value);
  return { guess: values.find(isPlain) ?? null, drawn: values.find(isCurve) ?? null };
}

const none: Guesses = { guess: null, drawn: null };

/** What the reader predicted, and nothing until it is known: the build, and so the first drawing, knows none. */
export function useGuesses(places: readonly GuessPlace[]): Guesses {
  const [guesses, setGuesses] = useState(none);
  const names = places.map(({ lesson, prediction }) => `${lesson}/${prediction}`).join(' ');
  useEffect(() => {
    if (names === '') return undefined;
    const predictions = openPredictions();
    const read = () => {
      const values = places.map(({ lesson, prediction }) => predictions.read(lesson, prediction));
      void Promise.all(values).then((found) => {
        setGuesses(sortGuesses(found));
      });
    };
    read();
    return predictions.onChange(read);
  }, [names]);
  return guesses;
}
