import type { OpenQuestion } from '../../player/open-question.ts';
import type { SessionState } from '../../player/session.ts';
import type { HintTerms } from '../../quiz/kernel/shown-question.ts';
import { ReplacedText } from '../../ui/ReplacedText.tsx';

/** Moves the focus to what the reader has just asked for; the button that brought it may be gone. */
export function takeFocus(element: HTMLElement | null): void {
  element?.focus();
}

interface HintsProps {
  readonly state: SessionState;
  /** The number of the hint that the reader asked for on this page, from 1; null if they only came back to some. */
  readonly asked: number | null;
}

/** The hints that are open. */
export function Hints({ state, asked }: HintsProps) {
  const hints = state.opened?.hints.slice(0, state.hintsOpened) ?? [];
  if (hints.length === 0) return null;
  return (
    <ol class="hints" aria-label="Hints">
      {hints.map(({ html }, index) => (
        <li
          key={index}
          ref={asked === index + 1 ? takeFocus : null}
          tabIndex={-1}
          dangerouslySetInnerHTML={{ __html: html }}
        />
      ))}
    </ol>
  );
}

/** The price of a hint in words. */
function priceOf({ cost }: HintTerms): string {
  return cost === 0 ? ', free' : `, costs ${String(Math.round(100 * cost))} %`;
}

interface NextHintProps {
  readonly state: SessionState;
  /** The terms of every hint. */
  readonly hints: readonly HintTerms[];
  readonly onOpen: () => void;
}

/** The button for the next hint, with its price, or what is wanted before it opens. */
export function NextHint({ state, hints, onOpen }: NextHintProps) {
  const { hintsOpened, attempts } = state;
  const next = hints[hintsOpened];
  if (next === undefined) return null;
  const missing = next.afterAttempts - attempts;
  const name = hintsOpened === 0 ? 'A hint' : 'Another hint';
  const condition =
    missing > 0 ? ` after ${missing === 1 ? 'an attempt' : `${String(missing)} attempts`}` : '';
  const terms = `(${String(hintsOpened + 1)} of ${String(hints.length)}${priceOf(next)})`;
  return (
    <button
      type="button"
      class="button"
      aria-disabled={missing > 0}
      onClick={missing > 0 ? undefined : onOpen}
    >
      <ReplacedText>{`${name} ${terms}${condition}`}</ReplacedText>
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
