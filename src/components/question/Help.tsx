import type { OpenQuestion } from './open-question.ts';
import type { QuestionState } from './use-question.ts';

/** Moves the focus to what the reader has just asked for; the button that brought it may be gone. */
export function takeFocus(element: HTMLElement | null): void {
  element?.focus();
}

interface HintsProps {
  readonly state: QuestionState;
  /** Whether the reader opened a hint on this page, and has not only come back to it. */
  readonly wasAsked: boolean;
}

/** The hints that are open. */
export function Hints({ state, wasAsked }: HintsProps) {
  const hints = state.opened?.hints.slice(0, state.hintsOpened) ?? [];
  if (hints.length === 0) return null;
  return (
    <ol class="hints" aria-label="Hints">
      {hints.map(({ html }, index) => (
        <li
          key={index}
          ref={wasAsked ? takeFocus : null}
          tabIndex={-1}
          dangerouslySetInnerHTML={{ __html: html }}
        />
      ))}
    </ol>
  );
}

/** The price of a hint in words; the first is not known before the checker is loaded. */
function priceOf(cost: number | undefined): string {
  if (cost === undefined) return '';
  return cost === 0 ? ', free' : `, costs ${String(Math.round(100 * cost))} %`;
}

interface NextHintProps {
  readonly state: QuestionState;
  readonly hintCount: number;
  readonly onOpen: () => void;
}

/** The button for the next hint, with its price once it is known, or what is wanted before it opens. */
export function NextHint({ state, hintCount, onOpen }: NextHintProps) {
  const { opened, hintsOpened, attempts } = state;
  const isSolved = state.checked?.grade.verdict === 'correct';
  if (hintsOpened >= hintCount || isSolved) return null;
  const next = opened?.hints[hintsOpened];
  const missing = (next?.afterAttempts ?? 0) - attempts;
  const price = priceOf(next?.cost);
  return (
    <button type="button" class="button" aria-disabled={missing > 0} onClick={onOpen}>
      {hintsOpened === 0 ? 'A hint' : 'Another hint'} ({hintsOpened + 1} of {hintCount}
      {price}){missing > 0 && ` after ${missing === 1 ? 'an attempt' : `${String(missing)} attempts`}`}
    </button>
  );
}

interface WorkedAnswerProps {
  readonly opened: OpenQuestion;
  readonly isShown: boolean;
  /** Whether the reader asked for it on this page, and has not only come back to it. */
  readonly wasAsked: boolean;
  readonly onShow: () => void;
}

/** The worked answer, behind a button. */
export function WorkedAnswer({ opened, isShown, wasAsked, onShow }: WorkedAnswerProps) {
  if (!isShown) {
    return (
      <button type="button" class="button" onClick={onShow}>
        Show the worked answer
      </button>
    );
  }
  return (
    <div class="worked-answer">
      <h4 ref={wasAsked ? takeFocus : null} tabIndex={-1}>
        Worked answer
      </h4>
      <div dangerouslySetInnerHTML={{ __html: opened.explanation }} />
    </div>
  );
}
