import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { isSameResponse } from '../../player/same-response.ts';
import type { Session, SessionState } from '../../player/session.ts';
import { openness } from '../../player/state.ts';
import type { Openness } from '../../player/state.ts';
import type { ShownQuestion } from '../../quiz/kernel/shown-question.ts';
import { Actions } from './Actions.tsx';
import { AnswerForm } from './AnswerForm.tsx';
import { withTexts } from './drawn-texts.ts';
import type { SentQuestion } from './drawn-texts.ts';
import { Outcome } from './Outcome.tsx';
import type { FigurePlace } from './figure-case.ts';
import { Troubles, Waiting } from './Troubles.tsx';
import { useQuestion } from './use-question.ts';
import type { QuestionAtWork } from './use-question.ts';
import { ViewContext } from './view-context.ts';
import type { ViewContextValue } from './view-context.ts';
import { drawsPrompt, inlinePartsOf, isEchoed, placeOfItem } from './views.ts';

export interface QuestionIslandProps {
  /** The variant that the build drew, or that was opened. */
  readonly shown: SentQuestion;
  readonly recordUrl: string;
  readonly tries?: number | null;
  readonly sitting?: string | null;
  readonly isKept?: boolean;
  /** The figure that can show what the answer leads to; null for none. */
  readonly figure?: FigurePlace | null;
  /** The session of a host that holds several; without one, the question opens its own. */
  readonly session?: Session | null;
  /** What the host asks before an answer is checked. */
  readonly beforeCheck?: (work: QuestionAtWork) => ComponentChildren;
}

/** What is drawn of a variant: as the build drew it, or as it was opened. Null while another one is loading. */
function drawnOf(shown: ShownQuestion, { opened, seed }: SessionState): ShownQuestion | null {
  if (shown.seed === seed) return shown;
  return opened?.seed === seed ? opened.shown : null;
}

/** What the views of the question and of its parts draw from. */
function contextFor(
  id: string,
  texts: ShownQuestion['texts'],
  state: SessionState,
  { isClosed, isTold }: Openness,
): ViewContextValue {
  const { opened, checked, marked, response } = state;
  const isOfField = checked !== null && isSameResponse(checked.response, response);
  return {
    id,
    text: (key) => (Object.hasOwn(texts, key) ? (texts[key] ?? '') : ''),
    hiddenText: (key) => (isTold && marked !== null ? (opened?.hiddenTexts[key] ?? '') : ''),
    feedback: (code) => opened?.feedback[code],
    words: opened?.words ?? null,
    grade: isTold && isOfField ? checked.grade : null,
    isClosed,
    outcomeId: `${id}-outcome`,
  };
}

/** What was asked for last, by a button that may be gone by now. */
type Asked = 'check' | 'another' | 'retry';

/** Moves the focus to what has come in the place of the button that had it. */
function useFocus(drawnSeed: number | null, isClosed: boolean, outcomeId: string) {
  const start = useRef<HTMLDivElement>(null);
  const last = useRef<Asked | null>(null);
  useLayoutEffect(() => {
    if (last.current === 'another' || last.current === 'retry') start.current?.focus();
  }, [drawnSeed]);
  useLayoutEffect(() => {
    if (last.current === 'check' && isClosed) document.getElementById(outcomeId)?.focus();
  }, [isClosed]);
  /** What a button does, and that it was this one. */
  const after = (asked: Asked, act: () => void) => () => {
    last.current = asked;
    act();
  };
  return { start, after };
}

/** A question: its prompt and fields, the check, hints, what came of it, and the worked answer. */
export default function QuestionIsland({
  shown: given,
  recordUrl,
  tries = null,
  sitting = null,
  isKept = true,
  figure = null,
  session: ofHost = null,
  beforeCheck = () => null,
}: QuestionIslandProps) {
  const shown = useMemo(() => withTexts(given), []);
  const work = useQuestion({ shown, recordUrl, tries, sitting, isKept, session: ofHost });
  const { state, session } = work;
  const { type } = shown;
  const can = openness(state, session.terms);
  const { isClosed, isTold } = can;
  const id = shown.id.replace('/', '-');
  const drawn = drawnOf(shown, state);
  const context = useMemo(() => contextFor(id, drawn?.texts ?? {}, state, can), [state]);
  const { start, after } = useFocus(drawn?.seed ?? null, isClosed, context.outcomeId);
  if (drawn === null) {
    return <Waiting hasFailed={state.hasFailed} onRetry={after('retry', () => void session.retry())} />;
  }
  const checked = isTold ? state.checked : null;
  const drawsOwnPrompt = drawsPrompt(type);
  return (
    <ViewContext.Provider value={context}>
      {!drawsOwnPrompt && (
        <div
          ref={start}
          class="question-prompt"
          tabIndex={-1}
          dangerouslySetInnerHTML={{ __html: context.text('prompt') }}
        />
      )}
      <div
        ref={drawsOwnPrompt ? start : null}
        class="question-body"
        tabIndex={drawsOwnPrompt ? -1 : undefined}
      >
        <AnswerForm
          type={type}
          view={drawn.view}
          work={work}
          canCheck={can.canCheck}
          onCheck={after('check', () => void work.check())}
          before={beforeCheck(work)}
        />
        <Outcome
          id={context.outcomeId}
          checked={checked}
          feedback={context.feedback}
          words={context.words}
          isEchoed={isEchoed(type)}
          inlineParts={inlinePartsOf(type, drawn.view)}
          placeOf={(response, code) => placeOfItem(type, response, code)}
          isEarlier={checked !== null && checked.grade.verdict !== 'invalid' && context.grade === null}
          hintsOpened={state.hintsOpened}
          isClosed={isClosed}
        />
        {isTold && (
          <Actions
            id={id}
            hints={shown.hints}
            figure={figure}
            work={work}
            can={{ ...can, canVary: can.canVary && shown.canVary }}
            onAnother={after('another', () => void session.vary())}
          />
        )}
        <Troubles hasFailed={state.hasFailed} />
      </div>
    </ViewContext.Provider>
  );
}
