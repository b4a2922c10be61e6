import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { Fields } from './Part.tsx';
import { usePrefetch } from './use-prefetch.ts';
import { usePressed } from './use-pressed.ts';
import type { QuestionAtWork } from './use-question.ts';

/** How many answers are left, once that matters. */
function TriesLeft({ tries, attempts }: { readonly tries: number | null; readonly attempts: number }) {
  if (tries === null || attempts === 0) return null;
  const left = Math.max(0, tries - attempts);
  return <span class="tries">{left === 1 ? '1 try left' : `${String(left)} tries left`}</span>;
}

interface AnswerFormProps {
  readonly type: string;
  readonly view: unknown;
  readonly work: QuestionAtWork;
  readonly canCheck: boolean;
  readonly onCheck: () => void;
  /** What a host asks before an answer is checked; null for nothing. */
  readonly before: ComponentChildren;
}

/** The fields of a question and the button that checks what they hold. */
export function AnswerForm({ type, view, work, canCheck, onCheck, before }: AnswerFormProps) {
  const { state, session } = work;
  const form = useRef<HTMLFormElement>(null);
  usePressed(form);
  usePrefetch(form, session.prefetch);
  return (
    <form
      ref={form}
      noValidate
      onFocusIn={session.turnTo}
      onSubmit={(event) => {
        event.preventDefault();
        // The figure still shows what was set before; its field says what is wrong with the text in it.
        const unreadable = event.currentTarget.querySelector<HTMLElement>(
          '.question-figure [aria-invalid="true"]',
        );
        if (unreadable !== null) unreadable.focus();
        else if (canCheck) onCheck();
      }}
    >
      <div class="answer-line">
        {/* Another variant's fields begin empty. */}
        <Fields
          key={state.seed}
          type={type}
          question={view}
          response={state.response}
          onChange={session.edit}
        />
        {canCheck && before}
        {canCheck && (
          <div class="answer-check">
            <button type="submit" class="button primary" aria-busy={state.isBusy}>
              Check
            </button>
            <TriesLeft tries={session.terms.tries} attempts={state.attempts} />
          </div>
        )}
      </div>
    </form>
  );
}
