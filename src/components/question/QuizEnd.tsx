import { effect } from '@preact/signals-core';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { SittingResult } from '../../player/sitting.ts';
import { pageSitting } from './page-sittings.ts';
import { resultInWords } from './result-words.ts';
import { usePressed } from './use-pressed.ts';

interface QuizEndProps {
  /** The quiz's name on the page. */
  readonly sitting: string;
}

/** What came of the sitting; null until it is over. */
function useResult(sitting: string): SittingResult | null {
  const [result, setResult] = useState<SittingResult | null>(null);
  useEffect(() => {
    const { result: newest } = pageSitting(sitting);
    return effect(() => setResult(newest.value));
  }, []);
  return result;
}

/** The end of a quiz whose feedback waits for it: one button, then the result. */
export default function QuizEnd({ sitting }: QuizEndProps) {
  const [isBusy, setBusy] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const outcome = useRef<HTMLParagraphElement>(null);
  const result = useResult(sitting);
  usePressed(outcome);
  // The button that had the focus is gone.
  useLayoutEffect(() => {
    if (result !== null) outcome.current?.focus();
  }, [result]);
  const finish = async () => {
    setBusy(true);
    setFailed(!(await pageSitting(sitting).submit()));
    setBusy(false);
  };
  return (
    <div class="quiz-end">
      {result === null && (
        <button type="button" class="button primary" aria-busy={isBusy} onClick={() => void finish()}>
          Finish and see the results
        </button>
      )}
      {hasFailed && (
        <p role="alert">
          Not every answer could be checked. All of them are kept; check your connection and finish again.
        </p>
      )}
      <p ref={outcome} role="status" tabIndex={-1}>
        {result === null ? '' : resultInWords(result)}
      </p>
    </div>
  );
}
