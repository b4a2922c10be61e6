import { useComputed } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { ShownQuestion } from './build-question.ts';
import { Actions } from './Actions.tsx';
import { AnswerForm } from './AnswerForm.tsx';
import { openness } from './openness.ts';
import { Outcome } from './Outcome.tsx';
import { openSitting } from './quiz-sitting.ts';
import type { FigurePlace } from './show-in-figure.ts';
import { isSameResponse } from './same-response.ts';
import { isAnswered, useQuestion } from './use-question.ts';
import type { PlacedQuestion, QuestionState } from './use-question.ts';
import { Troubles, Waiting } from './Troubles.tsx';
import { ViewContext } from './view-context.ts';
import type { ViewContextValue } from './view-context.ts';
import { drawsPrompt, inlinePartsOf, isEchoed } from './views.ts';

export interface QuestionIslandProps {
  /** The variant that the build drew. */
  readonly shown: ShownQuestion;
  readonly recordUrl: string;
  readonly tries?: number | null;
  readonly sitting?: string | null;
  readonly isKept?: boolean;
  /** The figure that can show what the answer leads to; null for none. */
  readonly figure?: FigurePlace | null;
}

/** Whether the quiz in which the question stands is over; true for a question in none. */
function useSittingOver(sitting: string | null): boolean {
  return useComputed(() => sitting === null || openSitting(sitting).result.value !== null).value;
}

/** What is drawn of a variant: as the build drew it, or as it was opened. Null while another one is loading. */
function drawnOf(shown: ShownQuestion, { opened, seed }: QuestionState) {
  if (opened?.seed === seed) return opened;
  return shown.seed === seed ? shown : null;
}

/** What the views of the question and of its parts draw from. */
function contextFor(
  id: string,
  texts: ShownQuestion['texts'],
  state: QuestionState,
  { isClosed, isOver }: { readonly isClosed: boolean; readonly isOver: boolean },
): ViewContextValue {
  const { opened, checked, response } = state;
  return {
    id,
    text: (key) => (Object.hasOwn(texts, key) ? (texts[key] ?? '') : ''),
    hiddenText: (key) => (isOver && isAnswered(state) ? (opened?.hiddenTexts[key] ?? '') : ''),
    feedback: (code) => opened?.feedback[code],
    words: opened?.words ?? null,
    grade: checked !== null && isSameResponse(checked.response, response) ? checked.grade : null,
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
  useEffect(() => {
    if (last.current === 'another' || last.current === 'retry') start.current?.focus();
  }, [drawnSeed]);
  useEffect(() => {
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
  shown,
  recordUrl,
  tries = null,
  sitting = null,
  isKept = true,
  figure = null,
}: QuestionIslandProps) {
  const { version, seed, type } = shown;
  const placed: PlacedQuestion = { id: shown.id, version, seed, type, recordUrl, tries, sitting, isKept };
  const actions = useQuestion(placed, shown);
  const { state } = actions;
  const isOver = useSittingOver(sitting);
  const { isClosed, canCheck } = openness(state, { tries, isExam: sitting !== null, isOver });
  const id = shown.id.replace('/', '-');
  const drawn = drawnOf(shown, state);
  const context = useMemo(
    () => contextFor(id, drawn?.texts ?? {}, state, { isClosed, isOver }),
    [state, isClosed, isOver],
  );
  const { start, after } = useFocus(drawn?.seed ?? null, isClosed, context.outcomeId);
  if (drawn === null) {
    return <Waiting hasFailed={state.loadFailed} onRetry={after('retry', actions.retry)} />;
  }
  const checked = isOver ? state.checked : null;
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
          actions={actions}
          tries={tries}
          canCheck={canCheck}
          onCheck={after('check', () => void actions.check())}
        />
        <Outcome
          id={context.outcomeId}
          checked={checked}
          feedback={context.feedback}
          words={context.words}
          isEchoed={isEchoed(type)}
          inlineParts={inlinePartsOf(type, drawn.view)}
          isEarlier={checked !== null && checked.grade.verdict !== 'invalid' && context.grade === null}
          hintsOpened={state.hintsOpened}
          isClosed={isClosed}
        />
        {isOver && (
          <Actions
            shown={shown}
            figure={figure}
            actions={actions}
            isClosed={isClosed}
            canVary={shown.canVary && sitting === null}
            onAnother={after('another', () => void actions.tryAnother())}
          />
        )}
        <Troubles state={state} />
      </div>
    </ViewContext.Provider>
  );
}
