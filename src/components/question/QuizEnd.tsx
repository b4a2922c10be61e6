import { useComputed } from '@preact/signals';
import { useState } from 'preact/hooks';
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

/** The end of a quiz whose feedback waits for it: one button, then the result. */
export default function QuizEnd({ sitting }: { readonly sitting: string }) {
  const [isBusy, setBusy] = useState(false);
  const result = useComputed(() => openSitting(sitting).result.value).value;
  return (
    <div class="quiz-end">
      {result === null && (
        <button
          type="button"
          class="button primary"
          aria-busy={isBusy}
          onClick={() => {
            setBusy(true);
            void openSitting(sitting).finish();
          }}
        >
          Finish and see the results
        </button>
      )}
      <p role="status">{result === null ? '' : resultInWords(result)}</p>
    </div>
  );
}
