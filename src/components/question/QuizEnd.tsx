import { useComputed } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import { openSitting } from './quiz-sitting.ts';
import type { SittingResult } from './quiz-sitting.ts';

function plural(count: number, one: string, many: string): string {
  return `${String(count)} ${count === 1 ? one : many}`;
}

/** What came of a quiz, in a sentence or two. */
export function resultInWords({ points, count, unanswered, ungraded }: SittingResult): string {
  const rounded = Math.round(10 * points) / 10;
  const sentences = [`${String(rounded)} of ${plural(count, 'point', 'points')}.`];
  if (unanswered > 0) {
    sentences.push(`${plural(unanswered, 'question has', 'questions have')} no answer that could be read.`);
  }
  if (ungraded > 0) {
    sentences.push(
      `${plural(ungraded, 'answer waits', 'answers wait')} for your own comparison with the model answer.`,
    );
  }
  return sentences.join(' ');
}

interface QuizEndProps {
  readonly sitting: string;
  /** How many questions the quiz has. */
  readonly count: number;
}

/** The end of a quiz whose feedback waits for it: one button, then the result. */
export default function QuizEnd({ sitting, count }: QuizEndProps) {
  const [isBusy, setBusy] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const outcome = useRef<HTMLParagraphElement>(null);
  const result = useComputed(() => openSitting(sitting).result.value).value;
  // The button that had the focus is gone.
  useEffect(() => {
    if (result !== null) outcome.current?.focus();
  }, [result]);
  const finish = async () => {
    setBusy(true);
    setFailed(!(await openSitting(sitting).finish(count)));
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
